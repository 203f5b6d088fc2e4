import { type RawBuilder, sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { stalledAtCloseSql } from "#app/domain/issue/life.server.ts";
import { isPastSql } from "#app/domain/issue/overdue.server.ts";
import { spokenUntil } from "#app/domain/issue/spoken-until.server.ts";
import { FOLLOWED } from "./conclusion.ts";
import type { MeetingRow } from "./row.server.ts";

const department = (alias: string) =>
  sql.raw(
    `jsonb_build_object('id', ${alias}.id, 'vi', ${alias}.short_name_vi, 'en', ${alias}.short_name_en, 'fullVi', ${alias}.name_vi, 'fullEn', ${alias}.name_en)`,
  );

/**
 * The same with the names of the meeting's day, also when it is amended after a renaming:
 * as the participants' list froze them, or else as this record had them (a list of departments).
 */
const departmentOfDay = (alias: string, meetingId: number, frozen: RawBuilder<unknown>) =>
  sql`coalesce(
    (select p.closed -> 'department' from meeting_participant p where p.meeting_id = ${meetingId} and p.department_id = ${sql.ref(`${alias}.id`)}),
    (select one from jsonb_array_elements(${frozen}) one where (one ->> 'id')::bigint = ${sql.ref(`${alias}.id`)} limit 1),
    ${department(alias)})`;

type Closing = Pick<MeetingRow, "id" | "series_id" | "held_on">;

/**
 * Freezes what the meeting leaves behind: per item the issue's state, deadline and
 * lead with the names of that day, whether it is overdue, stalled or resolved late.
 * `itemId` freezes one item anew, after an amendment of what it did; its text and the
 * names stay those of the meeting's day.
 */
export async function freezeItems(tx: Context, meeting: Closing, itemId?: number): Promise<void> {
  const one = itemId === undefined ? sql`` : sql`and ai.id = ${itemId}`;
  const frozen = sql`jsonb_build_array(self.closed -> 'lead', self.closed -> 'newLead')`;
  const isOverdue = sql`coalesce(i.state in ('proposed','open') and ${isPastSql(sql`i.deadline`, sql`${meeting.held_on}::date`)}, false)`;
  const since = sql`(select ${spokenUntil("p")} from meeting p where p.series_id = ${meeting.series_id}
    and p.state in ('closed','issued') and p.held_on < ${meeting.held_on}::date order by p.held_on desc limit 1)`;
  await sql`update agenda_item ai set
      closing_deadline = i.deadline, closing_lead_id = i.lead_department_id, closing_state = i.state,
      is_overdue_at_close = ${isOverdue},
      is_stalled = ${stalledAtCloseSql({
        disposition: sql`ai.disposition`,
        isOverdueAtClose: isOverdue,
        issueId: sql`i.id`,
        raisedAt: sql`i.created_at`,
        since,
      })},
      is_resolved_late = case when ai.disposition = 'resolved' then coalesce(${isPastSql(sql`i.deadline`, sql`i.done_on`)}, false) end,
      closed = jsonb_build_object('version', 1, 'code', i.code, 'text', coalesce(self.closed ->> 'text', i.text), 'state', i.state, 'deadline', i.deadline,
        'originalDeadline', i.original_deadline, 'extensionCount', i.extension_count, 'lead', ${departmentOfDay("d", meeting.id, frozen)},
        'newLead', case when n.id is null then null else ${departmentOfDay("n", meeting.id, frozen)} end)
    from issue i join department d on d.id = i.lead_department_id, agenda_item self
    left join department n on n.id = self.new_lead_department_id
    where i.id = ai.issue_id and self.id = ai.id and ai.meeting_id = ${meeting.id} ${one}`.execute(
    tx.db,
  );
  await sql`update agenda_item ai set closed = jsonb_build_object('version', 1,
      'presenter', (select ${department("d")} from department d where d.id = ai.presenter_department_id))
    where ai.kind = 'topic' and ai.meeting_id = ${meeting.id} ${one}`.execute(tx.db);
}

/**
 * The conclusions: those of issues that go on name the department and the date that the
 * issue left the meeting with; all are numbered through the meeting in the order of the
 * agenda, with the names of that day. Frozen anew after an amendment, what nobody
 * amended comes out as it was.
 */
export async function freezeConclusions(tx: Context, meetingId: number): Promise<void> {
  await sql`update conclusion c set lead_department_id = ai.closing_lead_id, deadline = ai.closing_deadline
    from agenda_item ai
    where ai.id = c.agenda_item_id and c.meeting_id = ${meetingId} and c.position = 1 and not c.is_task
      and ai.issue_id is not null and ai.disposition in (${sql.join(FOLLOWED)})
      and (c.lead_department_id, c.deadline) is distinct from (ai.closing_lead_id, ai.closing_deadline)`.execute(
    tx.db,
  );
  await sql`update conclusion set number = null where meeting_id = ${meetingId}`.execute(tx.db);
  await sql`update conclusion c set number = x.number from (
      select c.id, row_number() over (order by ai.placement, ai.position, ai.id, c.position, c.id) as number
      from conclusion c join agenda_item ai on ai.id = c.agenda_item_id where c.meeting_id = ${meetingId}
    ) x where x.id = c.id`.execute(tx.db);
  const frozen = sql`jsonb_build_array(c.closed -> 'lead') || coalesce(c.closed -> 'coordinators', '[]') || coalesce(c.closed -> 'asked', '[]')`;
  const named = departmentOfDay("d", meetingId, frozen);
  await sql`update conclusion c set closed = jsonb_build_object('version', 1,
      'lead', (select ${named} from department d where d.id = c.lead_department_id),
      'coordinators', coalesce((select jsonb_agg(${named} order by d.sort_order, d.id)
        from conclusion_coordinator cc join department d on d.id = cc.department_id where cc.conclusion_id = c.id), '[]'::jsonb),
      'asked', coalesce((select jsonb_agg(${named} order by d.sort_order, d.id)
        from conclusion_asked ca join department d on d.id = ca.department_id where ca.conclusion_id = c.id), '[]'::jsonb),
      'task', (select t.code from issue t where t.id = c.task_issue_id))
    where c.meeting_id = ${meetingId}`.execute(tx.db);
}

/** What was held back from the meeting, as it read that day. */
export async function freezeHoldBacks(tx: Context, meetingId: number): Promise<void> {
  await sql`update agenda_hold_back h set closed = jsonb_build_object('version', 1, 'code', i.code, 'text', i.text, 'lead', ${department("d")})
    from issue i join department d on d.id = i.lead_department_id
    where i.id = h.issue_id and h.meeting_id = ${meetingId}`.execute(tx.db);
}

/** The head of the meeting's documents and who took part, with the names of that day. */
export async function freezeMeeting(tx: Context, meetingId: number): Promise<void> {
  await sql`update meeting m set
      chair_name = coalesce((select u.full_name from app_user u where u.id = m.chair_user_id), m.chair_name),
      secretary_name = coalesce((select u.full_name from app_user u where u.id = m.secretary_user_id), m.secretary_name),
      closed = (select jsonb_build_object('version', 1, 'series', jsonb_build_object('vi', s.name_vi, 'en', s.name_en),
        'province', (select province_name from installation), 'issuingBody', s.issuing_body, 'superiorBody', s.superior_body,
        'documentSymbol', s.document_symbol, 'placeName', s.place_name, 'signatureMode', s.signature_mode,
        'recipients', s.recipients, 'secretariat', (select ${department("d")} from department d where d.id = s.secretariat_department_id))
        from meeting_series s where s.id = m.series_id)
    where m.id = ${meetingId}`.execute(tx.db);
  await sql`update meeting_participant p set closed = jsonb_build_object('version', 1, 'department', ${department("d")})
    from department d where d.id = p.department_id and p.meeting_id = ${meetingId}`.execute(tx.db);
}
