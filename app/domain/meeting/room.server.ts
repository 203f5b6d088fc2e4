import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type {
  AgendaItemKind,
  Attendance,
  Disposition,
  IssueState,
  JsonValue,
  Placement,
} from "#db/schema.ts";
import { type Opened, readOpened } from "./opened.ts";
import type { MeetingRow } from "./row.server.ts";

/** A line of the room's agenda. */
export interface RoomLine {
  id: number;
  kind: AgendaItemKind;
  code: string;
  title: string;
  lead: string;
  placement: Placement;
  minutes: number;
  disposition: Disposition | null;
}

export interface RoomConclusion {
  id: number;
  position: number;
  text: string;
  leadId: number | null;
  coordinatorIds: number[];
  askedIds: number[];
  deadline: string | null;
  isTask: boolean;
}

/** The item that the room is at, with its facts and what has been typed. */
export interface RoomItem {
  id: number;
  issueId: number | null;
  kind: AgendaItemKind;
  title: string;
  code: string;
  placement: Placement;
  isAddedLate: boolean;
  presenter: string;
  version: number;
  opened: Opened | null;
  discussion: string;
  disposition: Disposition | null;
  newDeadline: string | null;
  newLeadId: number | null;
  reason: string;
  conclusions: RoomConclusion[];
  events: { id: number; verb: string; particulars: JsonValue; on: string; actor: string }[];
}

export interface RoomAttendance {
  present: number;
  all: number;
  notable: { name: string; attendance: Attendance | null; isLevelRight: boolean; title: string }[];
}

/** The agenda beside the live item: one query. */
export async function listRoomLines(ctx: Context, meetingId: number): Promise<RoomLine[]> {
  const lead = ctx.actor.locale === "vi" ? sql.lit("vi") : sql.lit("en");
  const short = ctx.actor.locale === "vi" ? sql.ref("d.short_name_vi") : sql.ref("d.short_name_en");
  const { rows } = await sql<RoomLine>`
    select ai.id, ai.kind, coalesce(ai.opened ->> 'code', '') as code, coalesce(ai.opened ->> 'text', ai.title) as title,
      coalesce(ai.opened -> 'lead' ->> ${lead}, ${short}, '') as lead, ai.placement, ai.minutes, ai.disposition
    from agenda_item ai left join department d on d.id = ai.presenter_department_id
    where ai.meeting_id = ${meetingId} order by ai.placement, ai.position, ai.id`.execute(ctx.db);
  return rows;
}

/** One item with its conclusions and the issue's latest events; null when it is not the meeting's. */
export async function findRoomItem(
  ctx: Context,
  meetingId: number,
  itemId: number,
): Promise<RoomItem | null> {
  const short = ctx.actor.locale === "vi" ? sql.ref("d.short_name_vi") : sql.ref("d.short_name_en");
  const { rows } = await sql<Omit<RoomItem, "opened" | "code"> & { opened: JsonValue | null }>`
    select ai.id, ai.issue_id as "issueId", ai.kind, ai.title, ai.placement, ai.is_added_late as "isAddedLate",
      coalesce(${short}, '') as presenter, ai.version, ai.opened, ai.discussion, ai.disposition,
      ai.new_deadline as "newDeadline", ai.new_lead_department_id as "newLeadId", ai.reason,
      coalesce((select json_agg(json_build_object('id', c.id, 'position', c.position, 'text', c.text, 'leadId', c.lead_department_id,
        'coordinatorIds', array(select cc.department_id from conclusion_coordinator cc where cc.conclusion_id = c.id order by 1),
        'askedIds', array(select ca.department_id from conclusion_asked ca where ca.conclusion_id = c.id order by 1),
        'deadline', c.deadline, 'isTask', c.is_task) order by c.position, c.id)
        from conclusion c where c.agenda_item_id = ai.id), '[]'::json) as conclusions,
      coalesce((select json_agg(json_build_object('id', e.id, 'verb', e.verb, 'particulars', e.particulars, 'on', e.happened_at,
        'actor', coalesce(e.behalf_name, e.actor_name)) order by e.id desc)
        from (select * from event where issue_id = ai.issue_id order by id desc limit 6) e), '[]'::json) as events
    from agenda_item ai left join department d on d.id = ai.presenter_department_id
    where ai.meeting_id = ${meetingId} and ai.id = ${itemId}`.execute(ctx.db);
  const row = rows[0];
  if (!row) return null;
  const opened = readOpened(row.opened);
  return { ...row, opened, code: opened?.code ?? "", title: opened?.text ?? row.title };
}

export async function getRoomAttendance(ctx: Context, meetingId: number): Promise<RoomAttendance> {
  const name = ctx.actor.locale === "vi" ? "d.short_name_vi" : "d.short_name_en";
  const rows = await ctx.db
    .selectFrom("meeting_participant as p")
    .innerJoin("department as d", "d.id", "p.department_id")
    .where("p.meeting_id", "=", meetingId)
    .select([
      `${name} as name`,
      "p.attendance",
      "p.is_level_right as isLevelRight",
      "p.person_title as title",
    ])
    .orderBy("d.sort_order")
    .execute();
  const here = rows.filter(
    (row) => row.attendance === "present" || row.attendance === "represented",
  );
  return {
    present: here.length,
    all: rows.length,
    notable: rows.filter(
      (row) =>
        row.attendance === "absent" ||
        row.attendance === "absent_excused" ||
        (row.attendance !== null && !row.isLevelRight),
    ),
  };
}

/** Where the issue of an item stands now; null for a topic. */
export async function findIssueState(
  ctx: Context,
  issueId: number | null,
): Promise<IssueState | null> {
  if (issueId === null) return null;
  const row = await ctx.db
    .selectFrom("issue")
    .select("state")
    .where("id", "=", issueId)
    .executeTakeFirst();
  return row?.state ?? null;
}

/** The item to show: the one asked for, else where the room is, else the first. */
export function currentLine(
  lines: readonly RoomLine[],
  meeting: Pick<MeetingRow, "current_item_id">,
  asked: number | null,
): RoomLine | undefined {
  return (
    lines.find((line) => line.id === asked) ??
    lines.find((line) => line.id === meeting.current_item_id) ??
    lines[0]
  );
}

export interface AttendanceRow {
  departmentId: number;
  name: string;
  attendance: Attendance | null;
  person: string;
  title: string;
  isLevelRight: boolean;
  note: string;
  version: number;
}

/** Who is invited, in the order of departments, for taking attendance. */
export async function listAttendance(ctx: Context, meetingId: number): Promise<AttendanceRow[]> {
  const name = ctx.actor.locale === "vi" ? "d.name_vi" : "d.name_en";
  return ctx.db
    .selectFrom("meeting_participant as p")
    .innerJoin("department as d", "d.id", "p.department_id")
    .where("p.meeting_id", "=", meetingId)
    .select([
      "p.department_id as departmentId",
      `${name} as name`,
      "p.attendance",
      "p.person_name as person",
      "p.person_title as title",
      "p.is_level_right as isLevelRight",
      "p.note",
      "p.version",
    ])
    .orderBy("d.sort_order")
    .orderBy("d.id")
    .execute();
}
