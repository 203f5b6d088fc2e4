import { formatDate } from "./format.ts";

export interface LetterIssue {
  code: string;
  text: string;
  project: string | null;
  deadline: string | null;
  /** Working days left, negative when overdue. */
  days: number | null;
  /** Who leads it, where the letter goes to another. */
  lead: string | null;
  last: { number: number; on: string; isAnswered: boolean } | null;
}

export interface LetterWords {
  to: string;
  /** In whose name it is written. */
  from: string;
  lastMeetingOn: string | null;
  answerBy: string;
  issues: readonly LetterIssue[];
}

/**
 * The text of a chase letter, to copy into Zalo or a mail. It is Vietnamese whoever reads: like a
 * document it has one text.
 */
export function chaseLetterText({
  to,
  from,
  lastMeetingOn,
  answerBy,
  issues,
}: LetterWords): string {
  const isOne = issues.length === 1;
  const basis = lastMeetingOn
    ? `Thực hiện kết luận tại cuộc họp giao ban ngày ${formatDate(lastMeetingOn)}, `
    : "";
  const asks = isOne
    ? `đề nghị ${to} khẩn trương xử lý và báo cáo kết quả việc sau:`
    : `đề nghị ${to} khẩn trương xử lý và báo cáo kết quả ${issues.length} việc sau:`;
  const opening = basis ? `${basis}${from} ${asks}` : `${from} ${asks}`;
  return [
    "V/v đôn đốc xử lý vướng mắc, nhiệm vụ chuyển đổi số",
    `Kính gửi: ${to}`,
    opening,
    ...issues.map((issue, index) => `${isOne ? "" : `${index + 1}. `}${line(issue)}`),
    `Đề nghị báo cáo trên phần mềm Giao ban hoặc gửi văn bản về ${from} chậm nhất ngày ${formatDate(answerBy)}. Trường hợp có khó khăn, đề nghị nêu rõ nguyên nhân và kiến nghị để báo cáo chủ trì cuộc họp xem xét.`,
    "Trân trọng.",
  ].join("\n\n");
}

function line({ code, text, project, deadline, days, lead, last }: LetterIssue): string {
  const about = [project ? `dự án ${project}` : "", lead ? `${lead} chủ trì` : ""]
    .filter(Boolean)
    .join("; ");
  return [
    `${code}: ${bare(text)}${about ? ` (${about})` : ""}.`,
    deadline ? `Thời hạn ${formatDate(deadline)}${standing(days)}.` : "",
    last
      ? `Đã đôn đốc lần ${last.number} ngày ${formatDate(last.on)}${last.isAnswered ? "" : ", chưa nhận được trả lời"}.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function standing(days: number | null): string {
  if (days === null) return "";
  if (days < 0) return `, đã quá hạn ${-days} ngày làm việc`;
  return days === 0 ? ", đến hạn hôm nay" : `, còn ${days} ngày làm việc`;
}

/** A sentence that others follow, without its full stop. */
function bare(text: string): string {
  return text.trim().replace(/[.\s]+$/, "");
}
