import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { checkServer, ensureTrigrams } from "./check-server.ts";
import * as register from "./migrations/0001-register.ts";
import * as merging from "./migrations/0002-merging.ts";
import * as appraisalLedger from "./migrations/0003-appraisal-ledger.ts";
import * as money from "./migrations/0004-money.ts";
import * as waiting from "./migrations/0005-waiting.ts";
import * as chases from "./migrations/0006-chases.ts";
import * as precedents from "./migrations/0007-precedents.ts";
import * as answers from "./migrations/0008-answers.ts";
import * as routeDrafts from "./migrations/0009-route-drafts.ts";
import * as withdrawnDecisions from "./migrations/0010-withdrawn-decisions.ts";
import * as visitsLeft from "./migrations/0011-visits-left.ts";
import * as roomNews from "./migrations/0012-room-news.ts";
import * as intake from "./migrations/0013-intake.ts";
import * as returnProposals from "./migrations/0014-return-proposals.ts";
import * as commonCauses from "./migrations/0015-common-causes.ts";
import * as stallCauses from "./migrations/0016-stall-causes.ts";
import * as discussionRequests from "./migrations/0017-discussion-requests.ts";
import type { DB } from "./schema.ts";
import { StartProblem } from "./start-problem.ts";

/** Every migration in its order. Imported one by one, so that the list survives bundling. */
const migrations: Record<string, Migration> = {
  "0001-register": register,
  "0002-merging": merging,
  "0003-appraisal-ledger": appraisalLedger,
  "0004-money": money,
  "0005-waiting": waiting,
  "0006-chases": chases,
  "0007-precedents": precedents,
  "0008-answers": answers,
  "0009-route-drafts": routeDrafts,
  "0010-withdrawn-decisions": withdrawnDecisions,
  "0011-visits-left": visitsLeft,
  "0012-room-news": roomNews,
  "0013-intake": intake,
  "0014-return-proposals": returnProposals,
  "0015-common-causes": commonCauses,
  "0016-stall-causes": stallCauses,
  "0017-discussion-requests": discussionRequests,
};

/**
 * Brings the database to this version's tables, in one transaction and under
 * an advisory lock. Says whether it was empty of tables before.
 *
 * @throws StartProblem when the server or the data do not fit this version
 */
export async function migrateToLatest(db: Kysely<DB>): Promise<{ isNew: boolean }> {
  await checkServer(db);
  const done = await migrationsDone(db);
  const unknown = done.find((name) => !(name in migrations));
  if (unknown) {
    throw new StartProblem(
      `Cơ sở dữ liệu thuộc phiên bản mới hơn của chương trình (đã có bước “${unknown}”). Hãy cài phiên bản mới hoặc dùng cơ sở dữ liệu khác.`,
      `The database belongs to a newer version of the program (it has step “${unknown}”). Install the newer version or use another database.`,
    );
  }
  await ensureTrigrams(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return { isNew: done.length === 0 };
}

async function migrationsDone(db: Kysely<DB>): Promise<string[]> {
  const table = await sql<{ name: string | null }>`
    select to_regclass('kysely_migration')::text as name`.execute(db);
  if (!table.rows[0]?.name) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
