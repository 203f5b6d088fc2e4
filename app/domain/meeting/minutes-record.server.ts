import { sql } from "kysely";
import type { Actor } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";
import type { MinutesRecord } from "./minutes-record.ts";
import { canReadMinutes } from "./policy.ts";

/**
 * The record of a closed or issued meeting in one round trip.
 * @throws not found when there is none, or the person may not read its minutes
 */
export async function getMinutes(db: Database, actor: Actor, code: string): Promise<MinutesRecord> {
  const correction = sql.raw(
    `json_build_object('id', co.id, 'original', co.original_text, 'corrected', co.corrected_text,
      'reason', co.reason, 'on', (co.corrected_at at time zone 'Asia/Ho_Chi_Minh')::date, 'by', co.corrected_by_name)`,
  );
  const { rows } = await sql<MinutesRecord>`
    select m.id, m.code, m.title_vi as title, m.title_en as "titleEn", m.held_on as "heldOn", m.place, m.state,
      m.minutes_state as "minutesState", m.minutes_note as "minutesNote", m.version,
      m.chair_user_id as "chairUserId", m.chair_name as "chairName", m.chair_capacity as "chairCapacity",
      m.secretary_user_id as "secretaryUserId", m.secretary_name as "secretaryName",
      to_char(m.opened_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as "openedAt",
      to_char(coalesce(m.ended_at, m.closed_at) at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as "endedAt",
      m.assessment, m.closing_note as "closingNote",
      m.document_number as "documentNumber", m.document_date as "documentDate", m.closed as head,
      coalesce((select json_agg(json_build_object('department', p.closed -> 'department', 'attendance', p.attendance,
          'personName', p.person_name, 'personTitle', p.person_title, 'isLevelRight', p.is_level_right, 'note', p.note)
          order by d.sort_order, d.id)
        from meeting_participant p join department d on d.id = p.department_id where p.meeting_id = m.id), '[]'::json) as participants,
      coalesce((select json_agg(json_build_object('id', ai.id, 'kind', ai.kind, 'placement', ai.placement, 'title', ai.title,
          'presenter', ai.closed -> 'presenter', 'opened', ai.opened, 'discussion', ai.discussion, 'disposition', ai.disposition,
          'reason', ai.reason, 'deadline', ai.closing_deadline, 'lead', ai.closed -> 'lead',
          'conclusions', coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'text', c.text,
              'lead', c.closed -> 'lead', 'coordinators', c.closed -> 'coordinators',
              'asked', coalesce(c.closed -> 'asked', '[]'::jsonb), 'deadline', c.deadline,
              'taskCode', c.closed ->> 'task',
              'corrections', coalesce((select json_agg(${correction} order by co.id) from correction co where co.conclusion_id = c.id), '[]'::json))
              order by c.position, c.id)
            from conclusion c where c.agenda_item_id = ai.id and c.text <> ''), '[]'::json))
          order by ai.placement, ai.position, ai.id)
        from agenda_item ai where ai.meeting_id = m.id), '[]'::json) as items,
      coalesce((select json_agg(json_build_object('code', h.closed ->> 'code', 'text', h.closed ->> 'text', 'reason', h.reason, 'by', h.held_by_name) order by h.held_at, h.issue_id)
        from agenda_hold_back h where h.meeting_id = m.id), '[]'::json) as "heldBack",
      coalesce((select json_agg(${correction} order by co.id) from correction co
        where co.meeting_id = m.id and co.conclusion_id is null), '[]'::json) as corrections,
      (select json_build_object('sequence', s.sequence, 'hash', s.hash) from seal s where s.meeting_id = m.id and s.kind = 'meeting') as seal
    from meeting m where m.code = ${code}`.execute(db);
  const record = rows[0];
  if (!record) throw notFound();
  const facts = {
    state: record.state,
    minutes_state: record.minutesState,
    chair_user_id: record.chairUserId,
    secretary_user_id: record.secretaryUserId,
  };
  if (!canReadMinutes(actor, facts)) throw notFound();
  return record;
}
