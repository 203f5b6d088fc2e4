import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";

type Ids = readonly (number | null)[];

/**
 * Refuses departments that do not exist, beside the field that named them.
 *
 * @throws invalid `field.choose`
 */
export async function refuseUnknownDepartments(
  tx: Pick<Context, "db">,
  byField: Record<string, Ids>,
): Promise<void> {
  const known = async (ids: number[]) =>
    tx.db.selectFrom("department").select("id").where("id", "in", ids).execute();
  await refuseUnknown(byField, known);
}

/** The same for people. */
export async function refuseUnknownPeople(
  tx: Pick<Context, "db">,
  byField: Record<string, Ids>,
): Promise<void> {
  const known = async (ids: number[]) =>
    tx.db.selectFrom("app_user").select("id").where("id", "in", ids).execute();
  await refuseUnknown(byField, known);
}

async function refuseUnknown(
  byField: Record<string, Ids>,
  find: (ids: number[]) => Promise<{ id: number }[]>,
): Promise<void> {
  const asked = [...new Set(Object.values(byField).flat())].filter((id) => id !== null);
  if (asked.length === 0) return;
  const known = new Set((await find(asked)).map((row) => row.id));
  for (const [field, ids] of Object.entries(byField)) {
    if (ids.some((id) => id !== null && !known.has(id))) throw invalid("field.choose", {}, field);
  }
}
