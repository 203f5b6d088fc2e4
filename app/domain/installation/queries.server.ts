import { notFound } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";

export interface ShellFacts {
  isDemo: boolean;
  openIssues: number;
  projects: number;
}

/** What the frame of every page shows, in one round trip. */
export async function getShellFacts(db: Database): Promise<ShellFacts> {
  const row = await db
    .selectNoFrom((eb) => [
      eb.selectFrom("installation").select("is_demo").limit(1).as("isDemo"),
      eb
        .selectFrom("issue")
        .where("state", "in", ["proposed", "open", "reported_done", "paused"])
        .select((of) => of.fn.countAll<number>().as("n"))
        .as("openIssues"),
      eb
        .selectFrom("project")
        .where("is_active", "=", true)
        .select((of) => of.fn.countAll<number>().as("n"))
        .as("projects"),
    ])
    .executeTakeFirstOrThrow();
  return {
    isDemo: row.isDemo ?? false,
    openIssues: row.openIssues ?? 0,
    projects: row.projects ?? 0,
  };
}

export interface Installation {
  provinceName: string;
  isDemo: boolean;
}

export async function findInstallation(db: Database): Promise<Installation | undefined> {
  return db
    .selectFrom("installation")
    .select(["province_name as provinceName", "is_demo as isDemo"])
    .executeTakeFirst();
}

/** What the settings page edits. @throws not found before the first start */
export async function getSettings(db: Database) {
  const row = await db
    .selectFrom("installation")
    .select([
      "province_name",
      "appraising_department_id",
      "finance_department_id",
      "office_department_id",
      "due_soon_days",
      "stalled_cause_after",
      "stalled_chair_after",
      "report_cutoff_days",
      "version",
    ])
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
