import { addDays } from "#app/domain/clock.ts";
import { type AmendedConclusion, amendItem } from "#app/domain/meeting/amendment.server.ts";
import {
  approveMinutes,
  correctMinutes,
  issueMinutes,
  returnMinutes,
  submitMinutes,
} from "#app/domain/meeting/minutes.server.ts";
import { recordAttendance } from "#app/domain/meeting/session.server.ts";
import { amendSummary } from "#app/domain/meeting/summary.server.ts";
import { saidOf } from "./session-steps.ts";
import type { SeenItem } from "./sight.ts";
import type { Step, Steps } from "./step.ts";
import type { World } from "./world.ts";

function amendItemTo(w: World, s: Step, conclusionsOf: (item: SeenItem) => AmendedConclusion[]) {
  const key = w.held(s);
  const item = w.itemOf(key, s);
  const { newLead, ...said } = saidOf(w, s);
  const isTopic = item.kind === "topic";
  return amendItem(w.as(s.b % 4 ? "secretary" : "chair"), {
    key,
    itemId: item.id,
    discussion: "sửa",
    ...said,
    ...(isTopic ? { disposition: "noted", newDeadline: null } : {}),
    newLeadDepartmentId: isTopic ? null : newLead,
    conclusions: conclusionsOf(item),
  });
}

const asTheyAre = ({ conclusions }: SeenItem): AmendedConclusion[] =>
  conclusions.map((one) => ({ ...one, coordinatorIds: [] }));

/** Every command on a meeting that is closed, and on its minutes. */
export const minutesSteps: Steps = {
  "recordAttendance: after closing": (w, s) =>
    recordAttendance(w.as("secretary"), {
      key: w.held(s),
      lines: [{ departmentId: w.finance, attendance: "present", personName: `Ông ${s.b}` }],
    }),
  amendItem: (w, s) => amendItemTo(w, s, () => []),
  "amendItem: its conclusions as they are": (w, s) => amendItemTo(w, s, asTheyAre),
  "amendItem: a task more or another": (w, s) =>
    amendItemTo(w, s, (item) => [
      ...asTheyAre(item).slice(s.a % 2),
      {
        id: null,
        text: "Giao thêm",
        leadDepartmentId: w.finance,
        coordinatorIds: [],
        deadline: addDays(w.today, 30 + s.b),
        isTask: true,
      },
    ]),
  amendSummary: async (w, s) => {
    const key = w.held(s);
    const { assessment: base } = await w.db
      .selectFrom("meeting")
      .select("assessment")
      .where("id", "=", key)
      .executeTakeFirstOrThrow();
    const assessment = { base, value: `Đánh giá ${s.b}` };
    await amendSummary(w.as("secretary"), {
      key,
      texts: { assessment, closingNote: { base: "", value: "" } },
    });
  },
  submitMinutes: (w) => submitMinutes(w.as("secretary"), { key: w.held() }),
  returnMinutes: (w) => returnMinutes(w.as("chair"), { key: w.held(), note: "sửa" }),
  approveMinutes: (w) => approveMinutes(w.as("chair"), { key: w.held() }),
  issueMinutes: (w) =>
    issueMinutes(w.as("secretary"), {
      key: w.held(),
      documentNumber: "05/TB-UBND",
      documentDate: w.today,
    }),
  correctMinutes: (w, s) =>
    correctMinutes(w.as("secretary"), {
      key: w.held(s),
      conclusionId: null,
      originalText: "một câu",
      correctedText: `câu khác ${s.b}`,
      reason: "sai sót",
    }),
};
