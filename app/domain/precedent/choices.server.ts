import type { Database, Locale } from "#db/schema.ts";

/** Kinds of project to which a precedent may be tied. */
export async function listKinds(
  db: Database,
  locale: Locale,
): Promise<{ value: number; label: string }[]> {
  return db
    .selectFrom("project_kind")
    .orderBy("sort_order")
    .orderBy("id")
    .select(["id as value", `name_${locale} as label`])
    .execute();
}
