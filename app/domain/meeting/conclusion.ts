import type { Disposition } from "#db/schema.ts";

/**
 * The usual wording of a conclusion, drafted from its fields until somebody edits
 * it by hand. Conclusions are official text and therefore Vietnamese, whoever reads.
 */
export interface ConclusionDraft {
  disposition: Disposition | null;
  /** Name of the department in charge from now on; null when none is named. */
  lead: string | null;
  /** Who was in charge before, when that changes. */
  formerLead: string | null;
  coordinators: readonly string[];
  deadline: string | null;
  /** The meeting's day: a deadline before it is said to have passed, never set again. */
  heldOn: string;
  reason: string;
}

export function draftConclusion(draft: ConclusionDraft): string {
  const reason = withoutStop(draft.reason);
  switch (draft.disposition) {
    case "resolved":
      return `Ghi nhận ${draft.lead ?? "đơn vị chủ trì"} đã giải quyết xong; kết thúc theo dõi.`;
    case "paused":
      return reason ? `Tạm dừng theo dõi: ${reason}.` : "Tạm dừng theo dõi.";
    case "cancelled":
      return reason ? `Thôi theo dõi: ${reason}.` : "Thôi theo dõi.";
    case "noted":
    case "not_discussed":
      return "";
    case "escalated":
      return order(draft, `báo cáo, xin ý kiến cấp có thẩm quyền${reason ? ` về ${reason}` : ""}`);
    case "extended":
      return order(draft, "hoàn thành", "Đồng ý gia hạn. ");
    case "reassigned":
      return order(draft, "xử lý", "", draft.formerLead ? ` thay ${draft.formerLead}` : "");
    case "kept":
      return order(draft, "tiếp tục xử lý");
    case null:
      return draft.lead ? order(draft, "thực hiện") : "";
  }
}

function order(draft: ConclusionDraft, work: string, before = "", instead = ""): string {
  const lead = draft.lead ?? "đơn vị chủ trì";
  const helped = draft.coordinators.length > 0 ? `, phối hợp ${inWords(draft.coordinators)}` : "";
  const until = draft.deadline ? untilInWords(draft.deadline, draft.heldOn) : "";
  return `${before}Giao ${lead} chủ trì${instead}${helped} ${work}${until}.`;
}

function untilInWords(deadline: string, heldOn: string): string {
  return deadline < heldOn
    ? `; đã quá thời hạn ${dayInWords(deadline)}, báo cáo kết quả tại cuộc họp kỳ sau`
    : `, chậm nhất ngày ${dayInWords(deadline)}`;
}

function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
}

function dayInWords(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.;\s]+$/, "");
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
