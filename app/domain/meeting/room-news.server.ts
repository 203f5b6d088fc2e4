import { sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { RoomItem } from "./room.server.ts";
import type { RoomNews } from "./room-news.ts";
import { presentSince } from "./session.server.ts";

/** The channel on which the database tells of changes in a room, as “meeting:item”. */
export const ROOM_CHANNEL = "meeting_room";

type NewsItem = Pick<
  RoomItem,
  "id" | "discussion" | "disposition" | "newDeadline" | "newLeadId" | "reason" | "conclusions"
>;

/** A meeting as its screens show it, with the fields of these items; null when it is gone. */
export async function findRoomNews(
  db: Database,
  meetingId: number,
  itemIds: readonly number[],
  now: Date,
): Promise<(Omit<RoomNews, "items"> & { items: NewsItem[] }) | null> {
  const { rows } = await sql<Omit<RoomNews, "items"> & { items: NewsItem[] }>`
    select m.state, m.current_item_id as at,
      coalesce((select json_agg(json_build_array(ai.id, ai.disposition) order by ai.placement, ai.position, ai.id)
        from agenda_item ai where ai.meeting_id = m.id), '[]'::json) as lines,
      coalesce((select json_agg(json_build_object('item', e.agenda_item_id, 'id', e.user_id, 'name', e.user_name) order by e.user_name)
        from item_editor e join agenda_item ai on ai.id = e.agenda_item_id
        where ai.meeting_id = m.id and e.seen_at > ${presentSince(now)}), '[]'::json) as editors,
      (select json_build_array(count(*) filter (where p.attendance in ('present', 'represented')), count(*))
        from meeting_participant p where p.meeting_id = m.id) as here,
      coalesce((select json_agg(json_build_object('id', ai.id, 'discussion', ai.discussion, 'disposition', ai.disposition,
          'newDeadline', ai.new_deadline, 'newLeadId', ai.new_lead_department_id, 'reason', ai.reason,
          'conclusions', coalesce((select json_agg(json_build_object('id', c.id, 'text', c.text, 'leadId', c.lead_department_id,
            'coordinatorIds', array(select cc.department_id from conclusion_coordinator cc where cc.conclusion_id = c.id order by 1),
            'askedIds', array(select ca.department_id from conclusion_asked ca where ca.conclusion_id = c.id order by 1),
            'deadline', c.deadline, 'isTask', c.is_task) order by c.position, c.id)
            from conclusion c where c.agenda_item_id = ai.id), '[]'::json)))
        from agenda_item ai where ai.meeting_id = m.id and ai.id = any(${itemIds})), '[]'::json) as items
    from meeting m where m.id = ${meetingId}`.execute(db);
  return rows[0] ?? null;
}
