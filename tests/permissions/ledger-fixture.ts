import { handOver } from "#app/domain/appraisal/handover.server.ts";
import { askOpinion } from "#app/domain/appraisal/opinion.server.ts";
import { proposeReturn } from "#app/domain/appraisal/return-approval.server.ts";
import { askSupplement } from "#app/domain/appraisal/supplement.server.ts";
import { createTestProject } from "#tests/support/project.ts";
import type { Register } from "#tests/support/register.ts";

/**
 * Dossiers of the Health Department under appraisal: one of which nothing has been asked, one that
 * awaits a supplement and Finance's opinion, one that was handed to a department which has not
 * confirmed it, and one whose return waits for the lead.
 */
export async function createDossiers(register: Register) {
  const { departments, stages } = register;
  const secretary = register.as("secretary");
  const appraiser = register.as("appraiser");
  const start = { stageId: stages.THAMDINH ?? 0 };
  const plain = await createTestProject(secretary, register, start);
  const asked = await createTestProject(secretary, register, start);
  const entry = { on: "2026-11-10", number: "", dated: null, basis: "" };
  await askSupplement(appraiser, asked.code, {
    ...entry,
    text: "Báo giá",
    dueOn: null,
    version: 1,
  });
  await askOpinion(appraiser, asked.code, {
    ...entry,
    stageId: stages.YKIENTC ?? 0,
    departmentId: departments.STC ?? 0,
    question: "Nguồn vốn",
    days: null,
    version: 2,
  });
  const handed = await createTestProject(secretary, register, start);
  await handOver(appraiser, handed.code, {
    ...entry,
    departmentId: departments.STNMT ?? 0,
    userId: null,
    note: "",
    version: 1,
  });
  const returning = await createTestProject(secretary, register, start);
  await proposeReturn(appraiser, returning.code, {
    toStageId: stages.DIEUCHINH ?? 0,
    on: entry.on,
    reason: "Tổng mức chưa có căn cứ",
    reasons: [register.returnReasons.TONG_MUC ?? 0],
    basis: "",
    version: 1,
  });
  const visitOf = async (projectId: number, line: "main" | "side") => {
    const rows = secretary.db.selectFrom("stage_visit").select("id").where("line", "=", line);
    const visit = await rows.where("project_id", "=", projectId).executeTakeFirstOrThrow();
    return String(visit.id);
  };
  return {
    plain: plain.code,
    visit: await visitOf(plain.id, "main"),
    asked: asked.code,
    opinion: await visitOf(asked.id, "side"),
    returning: returning.code,
    handed: handed.code,
    toConfirm: await visitOf(handed.id, "main"),
  };
}
