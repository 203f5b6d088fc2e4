import { notFound } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";

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
      "chase_overdue_days",
      "chase_soon_days",
      "chase_again_days",
      "chase_answer_days",
      "version",
    ])
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
