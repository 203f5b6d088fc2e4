import { sql } from "kysely";
import type { Database, Disposition, IssueKind, IssueState } from "#db/schema.ts";

/** An issue as the steps choose among them. */
export interface SeenIssue {
  id: number;
  code: string;
  kind: IssueKind;
  seriesId: number;
  state: IssueState;
  version: number;
  text: string;
  deadline: string | null;
  stageId: number | null;
  leadId: number;
  isCoordinated: boolean;
  asksExtension: boolean;
  asksRelief: boolean;
  isEscalated: boolean;
  isCovered: boolean;
  isDecided: boolean;
}

export interface SeenConclusion {
  id: number;
  position: number;
  text: string;
  leadDepartmentId: number | null;
  deadline: string | null;
  isTask: boolean;
}

/** A row of an agenda that is written down, with its fields as forms name them. */
export interface SeenItem {
  id: number;
  meetingId: number;
  kind: "issue" | "topic";
  issueId: number | null;
  discussion: string;
  disposition: Disposition | null;
  newDeadline: string | null;
  newLead: number | null;
  reason: string;
  conclusions: SeenConclusion[];
}

export async function listIssues(db: Database): Promise<SeenIssue[]> {
  const { rows } = await sql<SeenIssue>`
    select i.id, i.code, i.kind, i.series_id as "seriesId", i.state, i.version, i.text, i.deadline,
      i.stage_id as "stageId", i.lead_department_id as "leadId",
      exists (select from issue_coordinator c where c.issue_id = i.id) as "isCoordinated",
      exists (select from extension_request e where e.issue_id = i.id and e.decided_at is null) as "asksExtension",
      exists (select from relief_request r where r.issue_id = i.id and r.decided_at is null) as "asksRelief",
      exists (select from escalation x where x.issue_id = i.id and x.ended_at is null) as "isEscalated",
      i.covered_by_id is not null as "isCovered",
      exists (select from chair_decision c where c.issue_id = i.id and c.meeting_id is null and not c.is_applied) as "isDecided"
    from issue i order by i.id`.execute(db);
  return rows;
}

export async function listItems(db: Database): Promise<SeenItem[]> {
  const { rows } = await sql<SeenItem>`
    select ai.id, ai.meeting_id as "meetingId", ai.kind, ai.issue_id as "issueId", ai.discussion,
      ai.disposition, ai.new_deadline as "newDeadline", ai.new_lead_department_id as "newLead", ai.reason,
      coalesce((select json_agg(json_build_object('id', c.id, 'position', c.position, 'text', c.text,
        'leadDepartmentId', c.lead_department_id, 'deadline', c.deadline, 'isTask', c.is_task)
        order by c.position, c.id) from conclusion c where c.agenda_item_id = ai.id), '[]'::json) as conclusions
    from agenda_item ai order by ai.id`.execute(db);
  return rows;
}
