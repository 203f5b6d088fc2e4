import { withoutStop } from "#app/domain/clause.ts";
import type { Disposition } from "#db/schema.ts";
import { type Matter, nameMatter } from "./matter.ts";

/**
 * The usual wording of a conclusion, drafted from its fields until somebody edits
 * it by hand. Conclusions are official text and therefore Vietnamese, whoever reads.
 */
export interface ConclusionDraft {
  disposition: Disposition | null;
  matter: Matter;
  /** A second or later conclusion of an issue: a task beside the matter itself. */
  isFurther: boolean;
  /** Name of the department in charge from now on; null when none is named. */
  lead: string | null;
  /** Who was in charge before, when that changes. */
  formerLead: string | null;
  coordinators: readonly string[];
  /** Departments that must each send an answer to the one in charge. */
  asked?: readonly string[];
  deadline: string | null;
  /** The meeting's day: a deadline before it is never set again. */
  heldOn: string;
  reason: string;
}

export function draftConclusion(draft: ConclusionDraft): string {
  const { matter } = draft;
  const named = nameMatter(matter);
  const why = withoutStop(draft.reason);
  const isTask = matter.kind === "task";
  switch (draft.disposition) {
    case "resolved":
      return `Ghi nhận ${draft.lead ?? "đơn vị chủ trì"} đã ${isTask ? "hoàn thành" : "giải quyết xong"} ${named}; kết thúc theo dõi.`;
    case "paused":
      return `Tạm dừng theo dõi ${named}${because(why)}.${resumption(draft)}`;
    case "cancelled":
      return `Thôi theo dõi ${named}${because(why)}.`;
    case "noted":
    case "not_discussed":
      return "";
    case "escalated": {
      const asked = why ? ` Nội dung xin ý kiến: ${why}.` : "";
      return `${order(draft, `báo cáo, xin ý kiến cấp có thẩm quyền về ${named}`)}${asked}`;
    }
    case "extended":
      return `Đồng ý gia hạn. ${order(draft, `${isTask ? "hoàn thành" : "giải quyết dứt điểm"} ${named}`)}`;
    case "reassigned":
      return order(draft, `${work(matter)} ${named}`);
    case "kept":
      return isPast(draft)
        ? order(draft, `khẩn trương ${work(matter)} ${named} đã quá thời hạn`)
        : order(draft, `tiếp tục ${work(matter)} ${named}`);
    case null:
      return draft.lead ? order(draft, charge(draft, named)) + requestOf(draft) : "";
  }
}

function work(matter: Matter): string {
  return matter.kind === "task" ? "thực hiện" : "giải quyết";
}

/** Few departments are named; many are counted, and listed below the conclusion. */
const NAMED_AT_MOST = 4;

function requestOf({ asked = [], lead }: ConclusionDraft): string {
  if (asked.length === 0) return "";
  const who = asked.length > NAMED_AT_MOST ? `${asked.length} đơn vị` : inWords(asked);
  return ` Đề nghị ${who} gửi trả lời về ${lead} trong thời hạn trên.`;
}

function charge({ isFurther, matter }: ConclusionDraft, named: string): string {
  if (isFurther) return `thực hiện các việc liên quan đến ${named}`;
  return `${matter.kind === "topic" ? "triển khai" : work(matter)} ${named}`;
}

/** Whom the meeting charges, with whose help, instead of whom, to do what, until when. */
function order(draft: ConclusionDraft, what: string): string {
  const lead = draft.lead ?? "đơn vị chủ trì";
  const instead = draft.formerLead ? ` thay ${draft.formerLead}` : "";
  const helped = draft.coordinators.length > 0 ? `, phối hợp ${inWords(draft.coordinators)}` : "";
  return `Giao ${lead} chủ trì${instead}${helped} ${what}, ${until(draft)}.`;
}

function until(draft: ConclusionDraft): string {
  return draft.deadline === null || isPast(draft)
    ? "báo cáo kết quả tại cuộc họp kỳ sau"
    : `chậm nhất ngày ${dayInWords(draft.deadline)}`;
}

function isPast({ deadline, heldOn }: ConclusionDraft): boolean {
  return deadline !== null && deadline < heldOn;
}

function because(why: string): string {
  return why ? `, lý do: ${why}` : "";
}

function resumption({ lead, matter }: ConclusionDraft): string {
  return lead ? ` Giao ${lead} báo cáo khi đủ điều kiện tiếp tục ${work(matter)}.` : "";
}

function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
}

function dayInWords(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/**
 * True when a conclusion becomes a task of the register on closing: it names a
 * department and a date, and is a general topic's or marked as a task of its own.
 */
export function becomesTask(
  conclusion: { leadDepartmentId: number | null; deadline: string | null; isTask: boolean },
  itemKind: "issue" | "topic",
): boolean {
  if (conclusion.leadDepartmentId === null || conclusion.deadline === null) return false;
  return itemKind === "topic" || conclusion.isTask;
}

/** After these the issue goes on, and its first conclusion names the issue's own department and date. */
export const FOLLOWED: readonly Disposition[] = ["kept", "extended", "reassigned", "escalated"];

/** A conclusion that says nothing is left out on closing. */
export function isEmptyConclusion(conclusion: {
  text: string;
  leadDepartmentId: number | null;
  deadline: string | null;
}): boolean {
  return (
    conclusion.text.trim() === "" &&
    conclusion.leadDepartmentId === null &&
    conclusion.deadline === null
  );
}
