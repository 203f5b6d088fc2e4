import { sql } from "kysely";
import type { Actor } from "#app/domain/context.ts";
import { readersScope, scope } from "#app/domain/issue/scope.server.ts";
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
  const seen = actor ? scope({ actor }) : readersScope;
  const { rows } = await sql<ShellFacts>`${sql.raw(PREPARED)}
    select coalesce((select is_demo from installation limit 1), false) as "isDemo",
      (select count(*) from issue i where i.state in ('proposed','open','reported_done','paused') and ${seen}) as "openIssues",
      (select count(*) from project where is_active) as projects`.execute(db);
  return rows[0] ?? { isDemo: false, openIssues: 0, projects: 0 };
}
