import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { departmentName } from "./row.server.ts";

/** @throws invalid `issue.lead_inactive` for a department that is dissolved */
export async function activeDepartment(tx: Context, id: number, field = "lead") {
  const lead = await departmentName(tx.db, id, field);
  const row = await tx.db
    .selectFrom("department")
    .select("is_active")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row?.is_active) throw invalid("issue.lead_inactive", {}, field);
  return lead;
}
