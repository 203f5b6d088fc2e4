import { type Kysely, sql } from "kysely";
import type { DB } from "./schema.ts";
import { StartProblem } from "./start-problem.ts";

const LEAST_VERSION = 140_000;
const NO_RIGHT = "42501";
const NO_SUCH_EXTENSION = new Set(["58P01", "0A000"]);

interface Server {
  version: number;
  shown: string;
  encoding: string;
  hasVietnamese: boolean;
}

/** PostgreSQL 14 or later, in UTF-8, that can sort Vietnamese names. */
export async function checkServer(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<Server>`
    select current_setting('server_version_num')::int as version,
           current_setting('server_version') as shown,
           current_setting('server_encoding') as encoding,
           exists(select from pg_collation where collname = 'vi-x-icu') as "hasVietnamese"`.execute(
    db,
  );
  const server = rows[0];
  const problem = server && problemOf(server);
  if (problem) throw problem;
}

/** Pure, so that each sentence can be tested without such a server. */
export function problemOf({
  version,
  shown,
  encoding,
  hasVietnamese,
}: Server): StartProblem | undefined {
  if (version < LEAST_VERSION) {
    return new StartProblem(
      `Máy chủ PostgreSQL là phiên bản ${shown}; chương trình cần phiên bản 14 trở lên.`,
      `The PostgreSQL server is version ${shown}; the program needs 14 or later.`,
    );
  }
  if (encoding !== "UTF8") {
    return new StartProblem(
      `Cơ sở dữ liệu dùng bảng mã ${encoding}; hãy tạo cơ sở dữ liệu mới với ENCODING 'UTF8'.`,
      `The database is encoded in ${encoding}; create a new one with ENCODING 'UTF8'.`,
    );
  }
  if (!hasVietnamese) {
    return new StartProblem(
      "Máy chủ PostgreSQL không có ICU (thiếu bảng thứ tự “vi-x-icu”); hãy dùng bản PostgreSQL được biên dịch với ICU.",
      "The PostgreSQL server lacks ICU (no collation “vi-x-icu”); use a PostgreSQL built with ICU.",
    );
  }
  return undefined;
}

/** Search without marks needs pg_trgm. */
export async function ensureTrigrams(db: Kysely<DB>): Promise<void> {
  try {
    await sql`create extension if not exists pg_trgm`.execute(db);
  } catch (error) {
    throw extensionProblemOf(error) ?? error;
  }
}

export function extensionProblemOf(error: unknown): StartProblem | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === NO_RIGHT) {
    return new StartProblem(
      "Tài khoản cơ sở dữ liệu không được phép tạo phần mở rộng pg_trgm; hãy nhờ người quản trị chạy lệnh CREATE EXTENSION pg_trgm.",
      "The database account may not create the extension pg_trgm; ask the database's administrator to run CREATE EXTENSION pg_trgm.",
    );
  }
  if (NO_SUCH_EXTENSION.has(code)) {
    return new StartProblem(
      "Máy chủ PostgreSQL thiếu phần mở rộng pg_trgm; hãy cài gói postgresql-contrib.",
      "The PostgreSQL server lacks the extension pg_trgm; install the package postgresql-contrib.",
    );
  }
  return undefined;
}
