import { sql } from "kysely";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid, notFound } from "#app/domain/errors.ts";
import { changesBetween } from "#app/domain/history/changes.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { fold } from "#app/domain/search/fold.ts";
import type { Row } from "#db/schema.ts";
import type { EditedDepartment, NewDepartment } from "./form.ts";
import { canKeepDepartments } from "./policy.ts";

type Names = Omit<NewDepartment, "code">;

/** Adds a department; its code is its address and stays. */
export async function addDepartment(ctx: Context, input: NewDepartment): Promise<{ id: number }> {
  if (!canKeepDepartments(ctx.actor)) throw forbidden();
  return inTransaction(ctx, async (tx) => {
    const { last } = await tx.db
      .selectFrom("department")
      .select((eb) => eb.fn.max("sort_order").as("last"))
      .executeTakeFirstOrThrow();
    const row = await tx.db
      .insertInto("department")
      .values({
        ...input,
        sort_order: (last ?? 0) + 1,
        search_text: searchTextOf(input.code, input),
        created_at: tx.now,
      })
      .onConflict((oc) => oc.column("code").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) throw invalid("department.code_taken", { code: input.code }, "code");
    const particulars = { code: input.code, vi: input.name_vi, en: input.name_en };
    await recordEvent(tx, "department.created", { departmentId: row.id }, particulars);
    return row;
  });
}

/**
 * Renames and corrects; what was written under the old name keeps it (law 10). The department,
 * its issues and its projects are found by both names.
 */
export async function editDepartment(
  ctx: Context,
  code: string,
  { version, ...names }: EditedDepartment,
): Promise<void> {
  await change(ctx, code, version, async (tx, department) => {
    const changes = changesBetween(department, names, [
      "name_vi",
      "name_en",
      "short_name_vi",
      "short_name_en",
      "kind",
      "document_symbol",
    ]);
    if (Object.keys(changes).length === 0) return;
    const words = searchTextOf(code, names);
    await write(tx, department, { ...names, search_text: united(words, department.search_text) });
    if ("name_vi" in changes || "short_name_vi" in changes)
      await findByNewName(tx, department.id, fold(`${names.short_name_vi} ${names.name_vi}`));
    await recordEvent(tx, "department.edited", { departmentId: department.id }, { changes });
  });
}

/** Dissolved or merged: no longer offered, never deleted; its issues stay with it until reassigned. */
export async function deactivateDepartment(
  ctx: Context,
  code: string,
  version: number,
): Promise<void> {
  await change(ctx, code, version, async (tx, department) => {
    if (!department.is_active) throw conflict("department.inactive");
    await write(tx, department, { is_active: false });
    await recordEvent(
      tx,
      "department.deactivated",
      { departmentId: department.id },
      named(department),
    );
  });
}

export async function reactivateDepartment(
  ctx: Context,
  code: string,
  version: number,
): Promise<void> {
  await change(ctx, code, version, async (tx, department) => {
    if (department.is_active) throw conflict("department.active");
    await write(tx, department, { is_active: true });
    await recordEvent(
      tx,
      "department.reactivated",
      { departmentId: department.id },
      named(department),
    );
  });
}

/** Locks the row, checks right and version, and runs the work in the transaction. */
async function change(
  ctx: Context,
  code: string,
  version: number,
  work: (tx: Context, department: Row<"department">) => Promise<void>,
): Promise<void> {
  if (!canKeepDepartments(ctx.actor)) throw forbidden();
  await inTransaction(ctx, async (tx) => {
    const department = await tx.db
      .selectFrom("department")
      .selectAll()
      .where("code", "=", code)
      .forUpdate()
      .executeTakeFirst();
    if (!department) throw notFound();
    if (department.version !== version) throw conflict("stale");
    await work(tx, department);
  });
}

async function write(
  tx: Context,
  department: Row<"department">,
  columns: Partial<Names> & { is_active?: boolean; search_text?: string },
): Promise<void> {
  await tx.db
    .updateTable("department")
    .set({ ...columns, version: department.version + 1 })
    .where("id", "=", department.id)
    .execute();
}

/** Whatever a department leads or owns, however long ago; versions stay, so that no open form is stale. */
async function findByNewName(tx: Context, id: number, words: string): Promise<void> {
  const added = sql<string>`search_text || ${` ${words}`}`;
  await tx.db
    .updateTable("issue")
    .set({ search_text: added })
    .where("lead_department_id", "=", id)
    .execute();
  await tx.db
    .updateTable("project")
    .set({ search_text: added })
    .where("owner_department_id", "=", id)
    .execute();
}

/** The words of both, each once: a name given up goes on finding. */
function united(words: string, former: string): string {
  return [...new Set(`${words} ${former}`.split(" ").filter(Boolean))].join(" ");
}

function named(department: Row<"department">) {
  return { vi: department.name_vi, en: department.name_en };
}

function searchTextOf(code: string, names: Names): string {
  const { name_vi, name_en, short_name_vi, short_name_en, document_symbol } = names;
  return fold([code, name_vi, short_name_vi, name_en, short_name_en, document_symbol].join(" "));
}
