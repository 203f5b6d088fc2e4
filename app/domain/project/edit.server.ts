import { sql } from "kysely";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { fold } from "#app/domain/search/fold.ts";
import type { JsonValue, Row } from "#db/schema.ts";
import type { ProjectEditInput } from "./form.ts";
import { canEditProject, canManageProjects } from "./policy.ts";
import {
  departmentOfDay,
  kindOfDay,
  lockProject,
  requireActive,
  searchTextOf,
} from "./row.server.ts";

type Changes = Record<string, { from: JsonValue; to: JsonValue }>;

/**
 * Changes a project's facts; what it was stands in the history. Only the secretary
 * hands it to another owner; null leaves the owner. Nothing changed, nothing written.
 *
 * @throws forbidden unless secretary or the owner department
 * @throws invalid `project.budget_under_plan` when a year's plan is larger
 */
export async function editProject(
  ctx: Context,
  code: string,
  input: ProjectEditInput,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code, input.version);
    if (!canEditProject(tx.actor, project.owner_department_id)) throw forbidden();
    requireActive(project);
    const ownerId = input.ownerDepartmentId ?? project.owner_department_id;
    const owner = await departmentOfDay(tx.db, ownerId, "ownerDepartmentId");
    if (ownerId !== project.owner_department_id) {
      if (!canManageProjects(tx.actor)) throw forbidden();
      if (!owner.isActive) throw invalid("project.owner_inactive", {}, "ownerDepartmentId");
    }
    await requireBudgetForYears(tx, project, input.budget);
    const next = {
      name_vi: input.nameVi,
      name_en: input.nameEn,
      owner_department_id: ownerId,
      kind_id: input.kindId,
      funding_source: input.fundingSource,
      project_group: input.group,
      budget: input.budget,
    };
    const changes = await changesOf(tx, project, next);
    if (Object.keys(changes).length === 0) return;
    await tx.db
      .updateTable("project")
      .set({
        ...next,
        search_text: searchTextOf({ code: project.code, ...next }, owner),
        version: project.version + 1,
      })
      .where("id", "=", project.id)
      .execute();
    if (ownerId !== project.owner_department_id) await handToOwner(tx, project, ownerId);
    if ("name_vi" in changes) await findIssuesByNewName(tx, project.id, next.name_vi);
    await recordEvent(tx, "project.edited", { projectId: project.id }, { changes });
  });
}

/** What the former owner holds of the dossier goes to the new one. */
async function handToOwner(tx: Context, project: Row<"project">, ownerId: number) {
  await tx.db
    .updateTable("stage_visit")
    .set({ holder_department_id: ownerId, holder_user_id: null })
    .where("project_id", "=", project.id)
    .where("line", "=", "main")
    .where("left_on", "is", null)
    .where("holder_department_id", "=", project.owner_department_id)
    .execute();
}

/** The register finds a project's issues by its new name as well; the old one goes on finding. */
async function findIssuesByNewName(tx: Context, projectId: number, name: string) {
  await tx.db
    .updateTable("issue")
    .set({ search_text: sql<string>`search_text || ${` ${fold(name)}`}` })
    .where("project_id", "=", projectId)
    .execute();
}

/** The budget stays above each year's money, and is not lowered below what is paid out already. */
async function requireBudgetForYears(
  tx: Context,
  { id, budget: before }: Pick<Row<"project">, "id" | "budget">,
  budget: number,
) {
  if (budget >= before) return;
  const years = await tx.db
    .selectFrom("project_year")
    .select(["year", "plan", "carried_over", "disbursed"])
    .where("project_id", "=", id)
    .orderBy("year", "desc")
    .execute();
  const year = years.find((one) => one.plan + one.carried_over > budget)?.year;
  if (year !== undefined) throw invalid("project.budget_under_plan", { year }, "budget");
  const paid = years.reduce((sum, one) => sum + one.disbursed, 0);
  if (paid > budget) throw invalid("project.budget_under_paid", {}, "budget");
}

type Facts = Pick<
  Row<"project">,
  | "name_vi"
  | "name_en"
  | "owner_department_id"
  | "kind_id"
  | "funding_source"
  | "project_group"
  | "budget"
>;

async function changesOf(tx: Context, before: Facts, after: Facts): Promise<Changes> {
  const changes: Changes = {};
  for (const name of ["name_vi", "name_en", "funding_source", "project_group", "budget"] as const) {
    if (before[name] !== after[name]) changes[name] = { from: before[name], to: after[name] };
  }
  if (before.kind_id !== after.kind_id) {
    const to = await kindOfDay(tx.db, after.kind_id);
    changes.kind = { from: await kindOfDay(tx.db, before.kind_id), to };
  }
  if (before.owner_department_id !== after.owner_department_id) {
    const [from, to] = [
      await departmentOfDay(tx.db, before.owner_department_id, "ownerDepartmentId"),
      await departmentOfDay(tx.db, after.owner_department_id, "ownerDepartmentId"),
    ];
    changes.owner = {
      from: { id: from.id, vi: from.vi, en: from.en },
      to: { id: to.id, vi: to.vi, en: to.en },
    };
  }
  return changes;
}

/**
 * Ends a project's follow-up, with a reason; nothing is deleted.
 *
 * @throws forbidden unless secretary
 * @throws conflict `project.has_open_issues`: what is open must be settled first (law 1)
 */
export async function deactivateProject(
  ctx: Context,
  code: string,
  input: { version: number; reason: string },
): Promise<void> {
  await changeActivity(ctx, code, input, false);
}

/** Takes a project's follow-up up again, with a reason. */
export async function reactivateProject(
  ctx: Context,
  code: string,
  input: { version: number; reason: string },
): Promise<void> {
  await changeActivity(ctx, code, input, true);
}

async function changeActivity(
  ctx: Context,
  code: string,
  { version, reason }: { version: number; reason: string },
  isActive: boolean,
): Promise<void> {
  if (!canManageProjects(ctx.actor)) throw forbidden();
  await inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code, version);
    if (project.is_active === isActive) throw conflict("stale");
    if (!isActive) {
      const { open } = await tx.db
        .selectFrom("issue")
        .select((eb) => eb.fn.countAll<number>().as("open"))
        .where("project_id", "=", project.id)
        .where("state", "not in", ["resolved", "cancelled"])
        .executeTakeFirstOrThrow();
      if (open > 0) throw conflict("project.has_open_issues", { count: open });
    }
    await tx.db
      .updateTable("project")
      .set({ is_active: isActive, version: project.version + 1 })
      .where("id", "=", project.id)
      .execute();
    const verb = isActive ? "project.reactivated" : "project.deactivated";
    await recordEvent(tx, verb, { projectId: project.id }, { reason });
  });
}
