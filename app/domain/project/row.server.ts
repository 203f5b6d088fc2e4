import type { Context } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { fold } from "#app/domain/search/fold.ts";
import type { Database, Row } from "#db/schema.ts";

/** A thing as history keeps it: its id and the names of that day (law 10). */
export type NameOfDay = { id: number; vi: string; en: string };

/**
 * Locks a project for one command. `version` is what the form was made from.
 * @throws not found when there is none
 * @throws conflict `stale` when it has changed since
 */
export async function lockProject(
  tx: Context,
  code: string,
  version?: number,
): Promise<Row<"project">> {
  const row = await tx.db
    .selectFrom("project")
    .selectAll()
    .where("code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  if (version !== undefined && row.version !== version) throw conflict("stale");
  return row;
}

/** Refuses to write to a project whose follow-up has ended. */
export function requireActive(project: Pick<Row<"project">, "is_active">): void {
  if (!project.is_active) throw conflict("project.inactive");
}

/** @throws invalid `field.choose` beside `field` when there is no such active department */
export async function departmentOfDay(
  db: Database,
  id: number,
  field: string,
): Promise<NameOfDay & { long: string; isActive: boolean }> {
  const row = await db
    .selectFrom("department")
    .select(["id", "short_name_vi", "short_name_en", "name_vi", "is_active"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw invalid("field.choose", {}, field);
  return {
    id,
    vi: row.short_name_vi,
    en: row.short_name_en,
    long: row.name_vi,
    isActive: row.is_active,
  };
}

/** The department that is Finance here, if the settings name one. */
export async function findFinance(db: Database): Promise<number | null> {
  const row = await db
    .selectFrom("installation")
    .select("finance_department_id as id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** @throws invalid `field.choose` when there is no such kind */
export async function kindOfDay(db: Database, id: number): Promise<NameOfDay> {
  const row = await db
    .selectFrom("project_kind")
    .select(["id", "name_vi", "name_en"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw invalid("field.choose", {}, "kindId");
  return { id, vi: row.name_vi, en: row.name_en };
}

/** What the search looks into. */
export function searchTextOf(
  project: Pick<Row<"project">, "code" | "name_vi" | "name_en">,
  owner: { vi: string; long: string },
): string {
  return fold([project.code, project.name_vi, project.name_en, owner.vi, owner.long].join(" "));
}
