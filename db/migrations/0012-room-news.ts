import { type Kysely, sql } from "kysely";

/**
 * Whatever changes a meeting in session tells its screens, whoever writes it and in
 * whichever process: channel “meeting_room”, “meeting:item” (item 0 for the meeting
 * itself). Told at commit; equal news of one transaction are told once.
 */
const statements = [
  `create function tell_room(of_meeting bigint, of_item bigint) returns void language sql as $$
    select pg_notify('meeting_room', m.id || ':' || of_item)
    from meeting m where m.id = of_meeting and m.state = 'in_session'
  $$`,
  `create function tell_room_of_meeting() returns trigger language plpgsql as $$ begin
    if new.state = 'in_session' or old.state = 'in_session' then
      perform pg_notify('meeting_room', new.id || ':0');
    end if;
    return null;
  end $$`,
  `create function tell_room_of_item() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then perform tell_room(old.meeting_id, 0);
    else perform tell_room(new.meeting_id, new.id);
    end if;
    return null;
  end $$`,
  `create function tell_room_of_conclusion() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then perform tell_room(old.meeting_id, old.agenda_item_id);
    else perform tell_room(new.meeting_id, new.agenda_item_id);
    end if;
    return null;
  end $$`,
  `create function tell_room_of_conclusion_part() returns trigger language plpgsql as $$
  declare part bigint;
  begin
    if tg_op = 'DELETE' then part := old.conclusion_id; else part := new.conclusion_id; end if;
    perform tell_room(c.meeting_id, c.agenda_item_id) from conclusion c where c.id = part;
    return null;
  end $$`,
  `create function tell_room_of_editor() returns trigger language plpgsql as $$
  declare item bigint;
  begin
    if tg_op = 'DELETE' then item := old.agenda_item_id; else item := new.agenda_item_id; end if;
    perform tell_room(ai.meeting_id, 0) from agenda_item ai where ai.id = item;
    return null;
  end $$`,
  `create function tell_room_of_attendance() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then perform tell_room(old.meeting_id, 0);
    else perform tell_room(new.meeting_id, 0);
    end if;
    return null;
  end $$`,
  trigger("meeting", "update", "meeting"),
  trigger("agenda_item", "insert or update or delete", "item"),
  trigger("conclusion", "insert or update or delete", "conclusion"),
  trigger("conclusion_coordinator", "insert or delete", "conclusion_part"),
  trigger("conclusion_asked", "insert or delete", "conclusion_part"),
  // Somebody who stays at an item only renews the time: that is no news.
  trigger("item_editor", "insert or delete", "editor"),
  trigger("meeting_participant", "insert or update or delete", "attendance"),
];

function trigger(table: string, events: string, of: string): string {
  return `create trigger tells_room after ${events} on ${table}
    for each row execute function tell_room_of_${of}()`;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
