import { type RawBuilder, sql } from "kysely";
import { projectName } from "./decisions.server.ts";
import { daysSince, jsonRows, type Reading } from "./standing.server.ts";

/** A dossier, or an opinion asked, that was handed over and whose receiver has not confirmed it. */
export interface UnconfirmedHandover {
  visitId: number;
  code: string;
  name: string;
  stage: string;
  round: number;
  /** “in”: the reader is to confirm; “out”: the reader's side awaits the confirmation. */
  direction: "in" | "out";
  /** The other side, with the person where one is named. */
  department: string;
  person: string;
  on: string;
  /** Working days since it was handed over. */
  days: number;
}

export interface HandoverReader {
  id: number;
  departmentIds: readonly number[];
}

/** JSON of `UnconfirmedHandover[]`: to be confirmed first, then the longest unconfirmed. Needs `day`. */
export function unconfirmedHandovers(
  { locale }: Reading,
  { id, departmentIds }: HandoverReader,
): RawBuilder<unknown> {
  const ours = sql`any(${[...departmentIds]}::bigint[])`;
  return jsonRows(sql`
    select x."visitId", x.code, x.name, x.stage, x.round, x.direction,
      coalesce(${sql.ref(`d.short_name_${locale}`)}, '') as department, coalesce(u.full_name, '') as person,
      x.on, x.days
    from (
      select v.id as "visitId", p.code, ${projectName(locale)} as name,
        ${sql.ref(`s.short_name_${locale}`)} as stage, v.round, h.id, h.handed_on as on,
        ${daysSince(sql`h.handed_on`)} as days, h.to_department_id, h.to_user_id, h.from_department_id, h.from_user_id,
        case
          when h.to_user_id = ${id}::bigint or h.to_user_id is null and h.to_department_id = ${ours} then 'in'
          when h.handed_by = ${id}::bigint or h.from_department_id = ${ours} and h.to_department_id <> h.from_department_id then 'out'
        end as direction
      from handover h
        join stage_visit v on v.id = h.visit_id and v.left_on is null
        join project p on p.id = v.project_id and p.is_active
        join stage s on s.id = v.stage_id
      where h.confirmed_at is null and h.id = (select max(l.id) from handover l where l.visit_id = v.id)
        and (h.to_user_id = ${id}::bigint or h.handed_by = ${id}::bigint or h.to_department_id = ${ours} or h.from_department_id = ${ours})
    ) x
      left join department d on d.id = case x.direction when 'in' then x.from_department_id else x.to_department_id end
      left join app_user u on u.id = case x.direction when 'in' then x.from_user_id else x.to_user_id end
    where x.direction is not null
    order by x.direction, x.days desc, x.id`);
}
