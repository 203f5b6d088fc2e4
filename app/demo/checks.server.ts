import { listDocuments } from "#app/domain/appraisal/checklist.server.ts";
import { checkIntake } from "#app/domain/appraisal/intake.server.ts";
import { proposeReturn } from "#app/domain/appraisal/return-approval.server.ts";
import { saveSelfCheck } from "#app/domain/appraisal/self-check.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import type { IntakeState, SelfCheckState } from "#db/schema.ts";
import { need } from "./reading.ts";
import type { Script } from "./script.ts";

/** What is said of documents by their place in the list; the rest is there, or unseen where `upTo` ends. */
interface Said<State> {
  but: Record<number, [State, string]>;
  upTo?: number;
}

const ownChecks: Record<string, { by: string } & Said<SelfCheckState>> = {
  "QN-18": {
    by: "gd.stnmt",
    but: { 6: ["missing", "Căn cứ giá của thiết bị còn thiếu 01 báo giá"] },
    upTo: 9,
  },
  "QN-19": { by: "cv.syt", but: { 5: ["missing", "Đang khảo sát lại hạ tầng mạng LAN"] } },
};

const intakes: Record<string, Said<IntakeState> & { outcome: "keep" | "accept" }> = {
  "QN-30": {
    but: {
      4: ["missing", ""],
      6: ["faulty", "Báo giá đã hết hiệu lực từ tháng trước"],
    },
    outcome: "keep",
  },
  "QN-40": { but: {}, outcome: "accept" },
};

const RETURN = {
  code: "QN-42",
  by: "thamdinh2",
  to: "DIEUCHINH",
  reason: "Dự toán phần mềm chưa có định mức, chưa kèm thuyết minh kết nối LGSP.",
  reasons: ["DINH_MUC", "KET_NOI"],
};

/** Yesterday two owners checked their dossiers, and the division took stock of two that had come in; one return waits for its head. */
export function tellChecks(script: Script): void {
  const { yesterday } = script.timetable;
  for (const [code, { by, ...said }] of Object.entries(ownChecks))
    script.at(yesterday, "15:20", async (at) => {
      const ctx = script.as(by, at);
      const { lines } = await saidOf(ctx, code, said);
      await saveSelfCheck(ctx, code, { lines, round: await roundOf(ctx, code), version: 0 });
    });
  for (const [code, { outcome, ...said }] of Object.entries(intakes))
    script.at(yesterday, "16:50", async (at) => {
      const ctx = script.as("thamdinh", at);
      const { lines, version } = await saidOf(ctx, code, said);
      await checkIntake(ctx, code, { lines, version, on: todayOf(at), outcome, basis: "" });
    });
  script.at(yesterday, "16:55", (at) => tellReturn(script, at));
}

async function tellReturn(script: Script, at: Date): Promise<void> {
  const ctx = script.as(RETURN.by, at);
  const { version } = await projectOf(ctx, RETURN.code);
  const { stages, returnReasons } = script.directory;
  await proposeReturn(ctx, RETURN.code, {
    toStageId: need(stages, RETURN.to),
    on: todayOf(at),
    reason: RETURN.reason,
    reasons: RETURN.reasons.map((code) => need(returnReasons, code)),
    basis: "",
    version,
  });
}

async function roundOf({ db }: Context, code: string): Promise<number> {
  const { round } = await db
    .selectFrom("stage_visit as v")
    .innerJoin("project as p", "p.id", "v.project_id")
    .where("p.code", "=", code)
    .where("v.line", "=", "main")
    .where("v.left_on", "is", null)
    .select("v.round")
    .executeTakeFirstOrThrow();
  return round;
}

async function projectOf({ db }: Context, code: string) {
  return db
    .selectFrom("project")
    .where("code", "=", code)
    .select(["kind_id", "version"])
    .executeTakeFirstOrThrow();
}

async function saidOf<State extends string>(ctx: Context, code: string, said: Said<State>) {
  const { kind_id, version } = await projectOf(ctx, code);
  const documents = (await listDocuments(ctx.db, kind_id)).filter((one) => one.isActive);
  const lines = documents.slice(0, said.upTo).map(({ id: documentId }, index) => {
    const [state, note] = said.but[index + 1] ?? ["have" as const, ""];
    return { documentId, state, note };
  });
  return { lines, version };
}
