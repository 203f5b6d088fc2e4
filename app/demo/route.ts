import routes from "#db/seed/routes.json" with { type: "json" };
import type { Timetable } from "./timetable.ts";

/** One stay of a demo project at a stage; `reason` says why a dossier came back to it. */
export interface Stay {
  stage: string;
  enteredOn: string;
  isReturn: boolean;
  reason: string;
  /** Of the list, by their codes. */
  reasons: readonly string[];
}

/** Usual working days at each stage, in the spirit of the province's complaint: appraisal and funding are slow. */
const usualDays: Record<string, number> = {
  CHUTRUONG: 8,
  LAPHOSO: 22,
  TIEPNHAN: 3,
  GOPY: 10,
  YKIENTC: 24,
  DIEUCHINH: 16,
  THAMDINH: 30,
  PHEDUYET: 8,
  LCNT: 38,
  TRIENKHAI: 70,
  GIAINGAN: 20,
};

/** Shares of the usual days, so that no two dossiers take the same time. */
const shares = [0.6, 1, 1.4, 0.8, 1.2];

const words: Record<string, string> = {
  LAPHOSO: "Tờ trình không đúng mẫu, thiếu tài liệu khảo sát hiện trạng.",
  DIEUCHINH: "Giải trình, điều chỉnh theo ý kiến thẩm định.",
};

/** Which reasons returned dossiers have, in turn. */
const reasons: Record<string, string[][]> = {
  LAPHOSO: [["THIEU_TP", "SAI_MAU"], ["THIEU_TP"], ["SAI_MAU", "DINH_MUC"], ["AN_TOAN"]],
  DIEUCHINH: [["TONG_MUC"], ["DINH_MUC", "GIAI_TRINH"], ["KET_NOI"], ["GIAI_TRINH"], ["NGUON_VON"]],
};

/** The stages of a kind's route, in order. */
export function stagesOf(kind: string) {
  const route = routes.find((one) => one.kind === kind);
  if (!route) throw new Error(`no route of ${kind}`);
  return route.stages;
}

/**
 * The way of a dossier up to its present stage, ending with the stay since
 * `since`: every third came back from intake, every second from appraisal.
 *
 * @param number the project's number, from which its pace follows
 */
export function routeTo(
  kind: string,
  stage: string,
  since: string,
  number: number,
  timetable: Timetable,
): Stay[] {
  const way = wayTo(kind, stage, number);
  const stays: Stay[] = [];
  let enteredOn = since;
  for (let index = way.length - 1; index >= 0; index -= 1) {
    const step = way[index];
    if (!step) break;
    if (index < way.length - 1) {
      enteredOn = timetable.workingDaysFrom(enteredOn, -daysAt(step.stage, number, index));
    }
    const turns = (step.isReturn && reasons[step.stage]) || [[]];
    stays.unshift({
      ...step,
      enteredOn,
      reason: step.isReturn ? (words[step.stage] ?? "") : "",
      reasons: turns[number % turns.length] ?? [],
    });
  }
  return stays;
}

function wayTo(
  kind: string,
  stage: string,
  number: number,
): { stage: string; isReturn: boolean }[] {
  const order = stagesOf(kind).map((one) => one.code);
  const position = order.indexOf(stage);
  const way: { stage: string; isReturn: boolean }[] = [];
  for (const code of order.slice(0, position + 1)) {
    way.push({ stage: code, isReturn: false });
    if (code === "TIEPNHAN" && number % 3 === 0 && position > order.indexOf("TIEPNHAN")) {
      way.push({ stage: "LAPHOSO", isReturn: true }, { stage: "TIEPNHAN", isReturn: false });
    }
    if (code === "THAMDINH" && number % 2 === 1) {
      way.push({ stage: "DIEUCHINH", isReturn: true }, { stage: "THAMDINH", isReturn: false });
    }
  }
  // Those that adjust their dossier now: half of them were sent back by the appraisal.
  if (stage === "DIEUCHINH" && number % 2 === 0) {
    way.push({ stage: "THAMDINH", isReturn: false }, { stage: "DIEUCHINH", isReturn: true });
  }
  return way;
}

function daysAt(stage: string, number: number, index: number): number {
  const share = shares[(number * 2 + index) % shares.length] ?? 1;
  return Math.max(1, Math.round((usualDays[stage] ?? 10) * share));
}
