import { sql } from "kysely";
import { chaseDue } from "#app/domain/issue/chase-due.server.ts";
import { proposedCount } from "#app/domain/precedent/list.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database, MeetingState, MinutesState } from "#db/schema.ts";
import { type DepartmentAnswer, departmentAnswers, expectedReports } from "./answers.server.ts";
import { briefs, byAge, byUrgency, countOf, type IssueBrief } from "./briefs.server.ts";
import { lastStep, type MinutesStep } from "./minutes.server.ts";
import { openIssues } from "./open-issues.server.ts";
import {
  jsonRows,
  type LastMeeting,
  lastMeeting,
  type NextMeeting,
  nextMeeting,
  type Reading,
  standing,
} from "./standing.server.ts";

/** A queue of the secretary: how many wait, and the first of them. */
export interface Queue {
  count: number;
  rows: IssueBrief[];
}

export interface UnfinishedMeeting {
  code: string;
  title: string;
  heldOn: string;
  state: MeetingState;
  minutes: MinutesState;
  /** Why the chair returned them. */
  note: string;
  /** The latest step, by whom, on which day; null where the history does not say. */
  step: MinutesStep | null;
  by: string | null;
  since: string | null;
}

/** “What is missing before the meeting?” */
export interface SecretaryHome {
  next: (NextMeeting & { onAgenda: number; heldBack: number }) | null;
  last: LastMeeting | null;
  /** In session, or closed and not issued yet; oldest first. */
  unfinished: UnfinishedMeeting[];
  answers: DepartmentAnswer[];
  proposed: Queue;
  extensions: Queue;
  reliefs: Queue;
  done: Queue;
  overdue: Queue;
  /** Whom to chase today, with how many issues; the most first. */
  chase: ChaseBrief[];
  /** Precedents that wait for approval. */
  precedents: number;
}

export interface ChaseBrief {
  departmentId: number | null;
  /** Empty where the authority has no name. */
  name: string;
  codes: string[];
}

const SHOWN = 5;

/** The secretary's home in one round trip. */
export async function getSecretaryHome(db: Database, reading: Reading): Promise<SecretaryHome> {
  const queue = (condition: ReturnType<typeof sql>, order = byAge, limit = SHOWN) =>
    sql`json_build_object('count', ${countOf(condition)}, 'rows', ${briefs(reading, condition, order, limit)})`;
  const { rows } = await sql<{ home: SecretaryHome }>`${sql.raw(PREPARED)}
    with ${standing(reading)}, ${openIssues()}, ${expectedReports()}
    select json_build_object(
      'next', ${nextMeeting(reading)}::jsonb || ${agendaCounts()},
      'last', ${lastMeeting()},
      'unfinished', ${unfinished(reading)},
      'answers', ${departmentAnswers(reading)},
      'proposed', ${queue(sql`o.state = 'proposed'`)},
      'extensions', ${queue(sql`o.extension_asked`)},
      'reliefs', ${queue(sql`o.relief_asked`)},
      'done', ${queue(sql`o.state = 'reported_done'`)},
      'overdue', ${queue(sql`o.days_over is not null`, byUrgency, 8)},
      'chase', ${chaseBriefs(reading)},
      'precedents', ${proposedCount()}
    ) as home`.execute(db);
  const home = rows[0]?.home;
  if (!home) throw new Error("a query without a table gives one row");
  return home;
}

function chaseBriefs({ today, locale }: Reading) {
  return jsonRows(sql`
    select u.department_id as "departmentId", coalesce(min(${sql.ref(`d.short_name_${locale}`)}), u.body) as name,
      json_agg(i.code order by u.days_left, i.id) as codes
    from (${chaseDue(today)}) u join issue i on i.id = u.id left join department d on d.id = u.department_id
    group by u.department_id, u.body
    order by count(*) desc, min(u.days_left)`);
}

/** What stands on the next agenda: its items once published, until then every open issue (law 1) and the general topics. */
function agendaCounts() {
  const held = sql`(select count(*) from next n join agenda_hold_back h on h.meeting_id = n.id
    join open_issue o on o.id = h.issue_id)`;
  const items = sql`(select count(*) from next n join agenda_item ai on ai.meeting_id = n.id)`;
  return sql`jsonb_build_object('heldBack', ${held}, 'onAgenda',
    case when (select state from next) = 'draft' then (select count(*) from open_issue) - ${held} + ${items}
      else ${items} end)`;
}

function unfinished({ locale }: Reading) {
  return jsonRows(sql`
    select m.code, ${sql.ref(`m.title_${locale}`)} as title, m.held_on as "heldOn", m.state,
      m.minutes_state as minutes, case when m.minutes_state = 'draft' then m.minutes_note else '' end as note,
      step.step, step.by, step.since
    from meeting m left join ${lastStep} on true where m.state in ('in_session','closed') order by m.held_on`);
}
