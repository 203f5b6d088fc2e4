import { sql } from "kysely";
import type { Actor } from "#app/domain/context.ts";
import { issueQueries, together } from "#app/domain/issue/as-read.server.ts";
import { openOnly } from "#app/domain/issue/register-filter.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database } from "#db/schema.ts";

export interface ShellFacts {
  isDemo: boolean;
  openIssues: number;
  projects: number;
}

/**
 * What the frame of every page shows, in one round trip. The counts are those of the lists
 * that they open, so proposals count only for who may know of them.
 */
export async function getShellFacts(db: Database, actor: Actor | null): Promise<ShellFacts> {
  const openIssues = actor
    ? sql`(select count(*) from (${together(issueQueries({ actor }, sql`i.id`, [openOnly]))}) n)`
    : sql`0`;
  const { rows } = await sql<ShellFacts>`${sql.raw(PREPARED)}
    select coalesce((select is_demo from installation limit 1), false) as "isDemo",
      ${openIssues} as "openIssues",
      (select count(*) from project where is_active) as projects`.execute(db);
  return rows[0] ?? { isDemo: false, openIssues: 0, projects: 0 };
}
