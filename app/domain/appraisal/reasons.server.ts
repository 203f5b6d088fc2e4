import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import type { Database, Locale } from "#db/schema.ts";

/** The reason that says nothing without words of its own. */
const OTHER = "KHAC";

export interface ReturnReason {
  id: number;
  vi: string;
  en: string;
}

/** Reasons for a return that can be chosen, in the reader's language. */
export async function listReturnReasons(
  db: Database,
  locale: Locale,
): Promise<{ value: number; label: string }[]> {
  return db
    .selectFrom("return_reason")
    .where("is_active", "=", true)
    .orderBy("sort_order")
    .orderBy("id")
    .select(["id as value", `name_${locale} as label`])
    .execute();
}

/**
 * The reasons of a return, as history keeps them.
 *
 * @throws invalid `appraisal.return_reason` without any of the list
 * @throws invalid `project.reason_missing` where “another reason” stands without words
 */
export async function chosenReasons(
  tx: Context,
  ids: readonly number[],
  text: string,
): Promise<ReturnReason[]> {
  if (ids.length === 0) throw invalid("appraisal.return_reason", {}, "reasons");
  const rows = await tx.db
    .selectFrom("return_reason")
    .where("id", "in", [...ids])
    .where("is_active", "=", true)
    .orderBy("sort_order")
    .select(["id", "code", "name_vi as vi", "name_en as en"])
    .execute();
  if (rows.length !== new Set(ids).size) throw invalid("field.choose", {}, "reasons");
  if (text === "" && rows.some((row) => row.code === OTHER))
    throw invalid("project.reason_missing", {}, "reason");
  return rows.map(({ id, vi, en }) => ({ id, vi, en }));
}
