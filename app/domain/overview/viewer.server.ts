import { sql } from "kysely";
import { countForReaders } from "#app/domain/issue/as-read.server.ts";
import { openOnly } from "#app/domain/issue/register-filter.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database, Disposition } from "#db/schema.ts";
import { jsonRows, type Reading, standing } from "./standing.server.ts";

export interface IssuedNotice {
  code: string;
  title: string;
  heldOn: string;
  documentNumber: string;
  documentDate: string;
  conclusions: number;
}

/** What is issued and confirmed, for those who only read. */
export interface ViewerHome {
  notices: IssuedNotice[];
  /** What the last issued meeting did, by disposition. */
  outcome: { disposition: Disposition; items: number }[];
  /** Accepted and not settled. */
  open: number;
  overdue: number;
  projects: number;
  /** đồng, this year, of active projects: the plan and what of it is paid out. */
  plan: number;
  disbursed: number;
}

export async function getViewerHome(db: Database, reading: Reading): Promise<ViewerHome> {
  const { today, locale } = reading;
  const year = sql.lit(Number(today.slice(0, 4)));
  const { rows } = await sql<{ home: ViewerHome }>`${sql.raw(PREPARED)}
    with ${standing(reading)}, issued as materialized (
      select m.* from meeting m where m.state = 'issued' order by m.held_on desc limit 6
    )
    select json_build_object(
      'notices', ${jsonRows(sql`
        select m.code, ${sql.ref(`m.title_${locale}`)} as title, m.held_on as "heldOn",
          m.document_number as "documentNumber", m.document_date as "documentDate",
          (select count(*) from conclusion c where c.meeting_id = m.id and c.number is not null) as conclusions
        from issued m order by m.held_on desc`)},
      'outcome', ${jsonRows(sql`
        select ai.disposition, count(*) as items from agenda_item ai
        where ai.meeting_id = (select id from issued order by held_on desc limit 1) and ai.disposition is not null
        group by ai.disposition order by items desc, ai.disposition`)},
      'open', ${countForReaders(openOnly)},
      'overdue', ${countForReaders(sql`${openOnly} and i.state = 'open' and i.deadline <= (select over_up_to from day)`)},
      'projects', (select count(*) from project where is_active),
      'plan', (select coalesce(sum(y.plan), 0) from project_year y
        join project p on p.id = y.project_id and p.is_active where y.year = ${year}),
      'disbursed', (select coalesce(sum(y.disbursed - y.carried_disbursed), 0) from project_year y
        join project p on p.id = y.project_id and p.is_active where y.year = ${year})
    ) as home`.execute(db);
  const home = rows[0]?.home;
  if (!home) throw new Error("a query without a table gives one row");
  return home;
}
