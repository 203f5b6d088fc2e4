import { createProject } from "#app/domain/appraisal/entry.server.ts";
import type { Context } from "#app/domain/context.ts";
import type { ProjectInput } from "#app/domain/project/form.ts";
import type { Cast } from "./cast.ts";

let made = 0;

/** What a form would send for a project of the Health Department, at the outline stage since 2 November 2026. */
export function projectInput(cast: Cast, changes: Partial<ProjectInput> = {}): ProjectInput {
  made += 1;
  return {
    code: `DA-${made}`,
    nameVi: "Hồ sơ sức khỏe điện tử toàn dân",
    nameEn: "Electronic health records for all",
    ownerDepartmentId: cast.departments.SYT ?? 0,
    kindId: cast.kinds.DC_DTCT ?? 0,
    fundingSource: "recurrent",
    group: "C",
    budget: 12_000_000_000,
    stageId: cast.stages.LAPHOSO ?? 0,
    enteredOn: "2026-11-02",
    ...changes,
  };
}

/** Enters a project through its command; `ctx` needs the secretary or someone of the owner department. */
export async function createTestProject(
  ctx: Context,
  cast: Cast,
  changes: Partial<ProjectInput> = {},
): Promise<{ id: number; code: string }> {
  const { code } = await createProject(ctx, projectInput(cast, changes));
  return ctx.db
    .selectFrom("project")
    .select(["id", "code"])
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
}
