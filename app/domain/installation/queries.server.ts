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
