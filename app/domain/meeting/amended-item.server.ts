import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import type { AgendaItemKind, Disposition, IssueState, JsonValue } from "#db/schema.ts";
import { type Opened, readOpened } from "./opened.ts";

export interface ItemConclusion {
  id: number;
  number: number | null;
  text: string;
  leadDepartmentId: number | null;
  coordinatorIds: number[];
  askedIds: number[];
  deadline: string | null;
  isTask: boolean;
  /** Code of the task that it gave out. */
  task: string | null;
}

/** An item of a closed meeting as an amendment begins from it. */
export interface AmendableItem {
  id: number;
  /** Counts what was written to this item: two people may amend two items. */
  version: number;
  kind: AgendaItemKind;
  code: string;
  title: string;
  opened: Opened | null;
  discussion: string;
  disposition: Disposition | null;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
  /** The issue as the meeting left it; null for a topic. */
  state: IssueState | null;
  deadline: string | null;
  leadDepartmentId: number | null;
  /** Changed since the meeting: what the meeting did with it can no longer be amended. */
  hasMoved: boolean;
  conclusions: ItemConclusion[];
}

/** @throws not found when the meeting has no such item */
export async function getAmendableItem(
  ctx: Context,
  meetingId: number,
  itemId: number,
): Promise<AmendableItem> {
  const { rows } = await sql<Omit<AmendableItem, "opened" | "code"> & { opened: JsonValue | null }>`
    select ai.id, ai.version, ai.kind, ai.title, ai.opened, ai.discussion, ai.disposition, ai.new_deadline as "newDeadline",
      ai.new_lead_department_id as "newLeadDepartmentId", ai.reason, ai.closing_state as state,
      ai.closing_deadline as deadline, ai.closing_lead_id as "leadDepartmentId",
      coalesce(i.state <> ai.closing_state or i.deadline is distinct from ai.closing_deadline
        or i.lead_department_id <> ai.closing_lead_id, false) as "hasMoved",
      coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'text', c.text,
          'leadDepartmentId', c.lead_department_id, 'deadline', c.deadline, 'isTask', c.is_task, 'task', t.code,
          'coordinatorIds', array(select cc.department_id from conclusion_coordinator cc where cc.conclusion_id = c.id order by 1),
          'askedIds', array(select ca.department_id from conclusion_asked ca where ca.conclusion_id = c.id order by 1))
          order by c.position, c.id)
        from conclusion c left join issue t on t.id = c.task_issue_id where c.agenda_item_id = ai.id), '[]'::json) as conclusions
    from agenda_item ai left join issue i on i.id = ai.issue_id
    where ai.meeting_id = ${meetingId} and ai.id = ${itemId}`.execute(ctx.db);
  const row = rows[0];
  if (!row) throw notFound();
  const opened = readOpened(row.opened);
  return { ...row, opened, code: opened?.code ?? "", title: opened?.text ?? row.title };
}
