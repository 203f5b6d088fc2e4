import { todayOf } from "#app/domain/clock.ts";
import { type Context, hasRole, inTransaction } from "#app/domain/context.ts";
import { forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { ProjectInput } from "#app/domain/project/form.ts";
import { canCreateProjectOf } from "#app/domain/project/policy.ts";
import { departmentOfDay, kindOfDay, searchTextOf } from "#app/domain/project/row.server.ts";
import { startStages } from "./movement.ts";
import { recorderOf } from "./policy.ts";
import { listRouteStages, routeInEffect } from "./route.server.ts";
import { getStageBodies } from "./standing.server.ts";

/**
 * Enters a project under the route of its kind and opens its first stage visit. The day of entry may lie in the
 * past (the dossier was there already), never in the future.
 *
 * @throws forbidden unless secretary, or leader or officer of the owner department
 * @throws invalid `project.code_taken` and others, beside their fields
 */
export async function createProject(ctx: Context, input: ProjectInput): Promise<{ code: string }> {
  if (!canCreateProjectOf(ctx.actor, input.ownerDepartmentId)) throw forbidden();
  if (input.enteredOn > todayOf(ctx.now)) {
    throw invalid("project.moved_in_future", {}, "enteredOn");
  }
  return inTransaction(ctx, async (tx) => {
    const owner = await departmentOfDay(tx.db, input.ownerDepartmentId, "ownerDepartmentId");
    if (!owner.isActive) throw invalid("project.owner_inactive", {}, "ownerDepartmentId");
    const kind = await kindOfDay(tx.db, input.kindId);
    const routeId = await routeInEffect(tx.db, kind.id, input.enteredOn);
    const stages = await listRouteStages(tx.db, routeId);
    const allowed = startStages(stages, hasRole(tx.actor, "secretary"));
    const stage = allowed.find((one) => one.id === input.stageId);
    if (!stage) throw invalid("project.start_stage", {}, "stageId");
    const row = {
      code: input.code,
      name_vi: input.nameVi,
      name_en: input.nameEn,
      owner_department_id: owner.id,
      kind_id: kind.id,
      route_id: routeId,
      funding_source: input.fundingSource,
      project_group: input.group,
      budget: input.budget,
    };
    const project = await tx.db
      .insertInto("project")
      .values({
        ...row,
        search_text: searchTextOf(row, owner),
        created_at: tx.now,
        created_by: tx.actor.id,
      })
      .onConflict((oc) => oc.column("code").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!project) throw invalid("project.code_taken", { code: input.code }, "code");
    await tx.db
      .insertInto("stage_visit")
      .values({
        project_id: project.id,
        stage_id: stage.id,
        entered_on: input.enteredOn,
        entered_by: tx.actor.id,
        holder_department_id: recorderOf(stage.recordedBy, owner.id, await getStageBodies(tx.db)),
        holder_since: input.enteredOn,
      })
      .execute();
    await recordEvent(
      tx,
      "project.created",
      { projectId: project.id },
      {
        code: input.code,
        vi: input.nameVi,
        en: input.nameEn,
        owner: { id: owner.id, vi: owner.vi, en: owner.en },
        kind,
        budget: input.budget,
        stage: { id: stage.id, vi: stage.shortNameVi, en: stage.shortNameEn },
        on: input.enteredOn,
      },
    );
    return { code: input.code };
  });
}
