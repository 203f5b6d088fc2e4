import { type RawBuilder, sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { issueQueries, together } from "#app/domain/issue/as-read.server.ts";
import { overdueUpTo } from "#app/domain/issue/overdue.server.ts";
import { openOnly } from "#app/domain/issue/register-filter.server.ts";
import { waitingOf, workingDaysSince } from "#app/domain/issue/waiting.server.ts";
import { jsonRows, type Reading } from "./standing.server.ts";
import type { WaitingFlow } from "./waiting-flow.ts";

/** JSON of `WaitingFlow[]`: open issues of a table by lead and by whose move it is. */
function flowsOf(
  { today, locale }: Reading,
  issues: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
  reader?: Pick<Context, "actor">,
): RawBuilder<unknown> {
  const short = (alias: string) => sql.ref(`${alias}.short_name_${locale}`);
  return jsonRows(sql`
    select d.id as "leadId", ${short("d")} as lead, w.kind, w.department_id as id,
      coalesce(${short("h")}, w.body) as name, count(*) as count,
      count(*) filter (where i.state in ('proposed','open') and i.deadline <= ${overdueUpTo(today)}) as overdue,
      max(${workingDaysSince(sql`w.since`, today)}) as longest
    from ${issues} i
      cross join ${waitingOf("i", reader)} w
      join department d on d.id = i.lead_department_id
      left join department h on h.id = w.department_id
    where ${condition}
    group by d.id, w.kind, w.department_id, h.id, w.body
    order by count(*) desc, d.sort_order`);
}

/** What is between the departments of a condition and others, for those who take part. */
export function waitingFlows(
  reading: Reading,
  condition: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return flowsOf(reading, sql`issue`, sql`${openOnly} and ${condition}`);
}

const columns = sql.join(
  [
    ..."id state deadline lead_department_id lead_since raised_on reported_done_on".split(" "),
    ..."waiting_department_id waiting_body waiting_since waiting_lead_id waiting_said_at".split(
      " ",
    ),
  ].map((name) => sql.ref(`i.${name}`)),
);

/** Who waits for whom in the whole province, as the reader may know, in one round trip. */
export async function listWaitingFlows(ctx: Context): Promise<WaitingFlow[]> {
  const reading = { today: todayOf(ctx.now), locale: ctx.actor.locale };
  const open = sql`(${together(issueQueries(ctx, columns, [openOnly]))})`;
  const { rows } = await sql<{ flows: WaitingFlow[] }>`
    select ${flowsOf(reading, open, sql`true`, ctx)} as flows`.execute(ctx.db);
  return rows[0]?.flows ?? [];
}
