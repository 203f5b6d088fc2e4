import { withoutStop } from "#app/domain/clause.ts";
import type { JsonValue, Locale } from "#db/schema.ts";
import type { EventSentences, Particulars } from "../event-sentence.ts";
import { formatDate } from "../format.ts";
import { common } from "../text/common.ts";
import { textFor } from "../text.ts";

type Value = JsonValue | undefined;

/** A text of the particulars, or nothing. */
function str(value: Value): string {
  return typeof value === "string" ? value : "";
}

/** A name of that day in the reader's language. */
function name(value: Value, locale: Locale): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "";
  return str(value[locale]) || str(value.vi);
}

function names(value: Value, locale: Locale): string {
  return Array.isArray(value) ? value.map((item) => name(item, locale)).join(", ") : "";
}

function day(value: Value): string {
  return typeof value === "string" ? formatDate(value) : "";
}

/** “: text” or nothing. */
function tail(value: Value): string {
  const text = str(value);
  return text === "" ? "" : `: ${text}`;
}

function meeting(value: Value, locale: Locale): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "";
  const on = day(value.heldOn);
  return locale === "vi" ? `Cuộc họp ngày ${on}` : `Meeting of ${on}`;
}

/** Parts that are there, joined. */
function codes(value: Value): string {
  return Array.isArray(value) ? value.map(str).join(", ") : "";
}

function join(parts: (string | false)[], by = "; "): string {
  return parts.filter(Boolean).join(by);
}

/** Vietnamese beside English, with what both need. */
function both(
  vi: (p: Particulars) => string,
  en: (p: Particulars) => string,
): (p: Particulars, locale: Locale) => string {
  return (p, locale) => (locale === "vi" ? vi(p) : en(p));
}

const assigned = {
  vi: (p: Particulars) =>
    join(
      [
        `giao ${name(p.lead, "vi")} chủ trì`,
        names(p.coordinators, "vi") !== "" && `phối hợp ${names(p.coordinators, "vi")}`,
        day(p.deadline) !== "" && `chậm nhất ngày ${day(p.deadline)}`,
        names(p.asked, "vi") !== "" && `đề nghị trả lời: ${names(p.asked, "vi")}`,
      ],
      ", ",
    ),
  en: (p: Particulars) =>
    join(
      [
        `lead ${name(p.lead, "en")}`,
        names(p.coordinators, "en") !== "" && `with ${names(p.coordinators, "en")}`,
        day(p.deadline) !== "" && `by ${day(p.deadline)}`,
        names(p.asked, "en") !== "" && `answers asked of: ${names(p.asked, "en")}`,
      ],
      ", ",
    ),
};

const isProposed = (p: Particulars) => p.state === "proposed";

export const issueSentences: EventSentences = {
  "issue.raised": both(
    (p) => {
      const from = meeting(p.meeting, "vi");
      const act = isProposed(p) ? "Đề xuất" : p.kind === "task" ? "Giao nhiệm vụ" : "Nêu vướng mắc";
      return `${from ? `${from}: giao nhiệm vụ` : act}; ${isProposed(p) ? `đề nghị ${assigned.vi(p)}` : assigned.vi(p)}`;
    },
    (p) => {
      const from = meeting(p.meeting, "en");
      const act = isProposed(p) ? "Proposed" : p.kind === "task" ? "Task given" : "Blocker raised";
      return `${from ? `${from}: task given` : act}; ${assigned.en(p)}`;
    },
  ),
  "issue.accepted": both(
    (p) => `Tiếp nhận, ${assigned.vi(p)}${tail(p.note)}`,
    (p) => `Accepted, ${assigned.en(p)}${tail(p.note)}`,
  ),
  "issue.edited": both(
    (p) =>
      `Sửa thông tin${tail(
        join([
          str(p.text) !== "" && `nội dung “${str(p.text)}”`,
          str(p.proposal) !== "" && `kiến nghị “${str(p.proposal)}”`,
          p.stage !== undefined && `bước ${name(p.stage, "vi")}`,
          p.category !== undefined && "nhóm vướng mắc",
          Array.isArray(p.coordinators) && `phối hợp ${names(p.coordinators, "vi") || "không có"}`,
          day(p.deadline) !== "" && `thời hạn ${day(p.deadline)}`,
        ]),
      )}`,
    (p) =>
      `Edited${tail(
        join([
          str(p.text) !== "" && `text “${str(p.text)}”`,
          str(p.proposal) !== "" && `proposal “${str(p.proposal)}”`,
          p.stage !== undefined && `stage ${name(p.stage, "en")}`,
          p.category !== undefined && "category",
          Array.isArray(p.coordinators) && `coordinating ${names(p.coordinators, "en") || "none"}`,
          day(p.deadline) !== "" && `deadline ${day(p.deadline)}`,
        ]),
      )}`,
  ),
  "issue.reported": both(
    (p) =>
      `${p.noProgress === true ? "Chưa có tiến triển" : "Báo cáo"}: ${followed(p)}${name(p.cause, "vi") && `; nguyên nhân: ${name(p.cause, "vi")}`}${str(p.proposal) ? `; kiến nghị: ${str(p.proposal)}` : ""}${waits(p.waiting, "vi")}${answers(p, "vi")}`,
    (p) =>
      `${p.noProgress === true ? "No progress yet" : "Report"}: ${followed(p)}${name(p.cause, "en") && `; cause: ${name(p.cause, "en")}`}${str(p.proposal) ? `; proposed: ${str(p.proposal)}` : ""}${waits(p.waiting, "en")}${answers(p, "en")}`,
  ),
  "issue.commented": both(
    (p) => `Ý kiến phối hợp của ${name(p.department, "vi")}: ${str(p.text)}${answers(p, "vi")}`,
    (p) => `Comment of ${name(p.department, "en")}: ${str(p.text)}${answers(p, "en")}`,
  ),
  "issue.owner_changed": both(
    (p) =>
      `Người phụ trách: ${str(p.owner)}${str(p.previous) ? ` (trước: ${str(p.previous)})` : ""}`,
    (p) =>
      `Person in charge: ${str(p.owner)}${str(p.previous) ? ` (before: ${str(p.previous)})` : ""}`,
  ),
  "issue.lead_changed": both(
    (p) =>
      `Chuyển chủ trì từ ${name(p.previous, "vi")} sang ${name(p.lead, "vi")}${day(p.deadline) ? `, chậm nhất ngày ${day(p.deadline)}` : ""}${tail(p.reason)}`,
    (p) =>
      `Lead changed from ${name(p.previous, "en")} to ${name(p.lead, "en")}${day(p.deadline) ? `, by ${day(p.deadline)}` : ""}${tail(p.reason)}`,
  ),
  "issue.waiting_said": both(
    (p) =>
      p.isLead === true
        ? `Đến lượt ${waitedFor(p, "vi")} xử lý, từ ${day(p.since)}${tail(p.note)}`
        : `Đang chờ ${waitedFor(p, "vi")} từ ${day(p.since)}${tail(p.note)}`,
    (p) =>
      p.isLead === true
        ? `The move is ${waitedFor(p, "en")}'s again, since ${day(p.since)}${tail(p.note)}`
        : `Waiting on ${waitedFor(p, "en")} since ${day(p.since)}${tail(p.note)}`,
  ),
  "issue.chased": both(
    (p) => chased(p, "vi"),
    (p) => chased(p, "en"),
  ),
  "issue.chase_answered": both(
    (p) =>
      `${waitedFor(p, "vi")} trả lời đôn đốc lần ${Number(p.times ?? 1)} ngày ${day(p.on)}${tail(p.note)}`,
    (p) =>
      `${waitedFor(p, "en")} answered chase no. ${Number(p.times ?? 1)} on ${day(p.on)}${tail(p.note)}`,
  ),
  "issue.relief_asked": both(
    (p) =>
      `${name(p.department, "vi")} đề nghị thôi chủ trì${tail(p.reason)}${name(p.suggested, "vi") ? `; đề nghị giao ${name(p.suggested, "vi")}` : ""}`,
    (p) =>
      `${name(p.department, "en")} asks to be relieved${tail(p.reason)}${name(p.suggested, "en") ? `; suggests ${name(p.suggested, "en")}` : ""}`,
  ),
  "issue.relief_granted": both(
    (p) => `Đồng ý cho thôi chủ trì${tail(p.note)}`,
    (p) => `Relieved as asked${tail(p.note)}`,
  ),
  "issue.relief_refused": both(
    (p) => `Không đồng ý cho thôi chủ trì${tail(p.note)}`,
    (p) => `Relief refused${tail(p.note)}`,
  ),
  "issue.relief_lapsed": both(
    () => "Đề nghị thôi chủ trì không còn cần quyết định",
    () => "The request to be relieved lapsed",
  ),
  "issue.extension_asked": both(
    (p) =>
      `Xin gia hạn từ ${day(p.from)} đến ${day(p.deadline)}${tail(p.reason)}${str(p.explanation) && `; giải trình: ${str(p.explanation)}`}`,
    (p) =>
      `Extension asked from ${day(p.from)} to ${day(p.deadline)}${tail(p.reason)}${str(p.explanation) && `; explanation: ${str(p.explanation)}`}`,
  ),
  "issue.extension_granted": both(
    (p) => `Gia hạn ${day(p.from)} → ${day(p.deadline)}${tail(p.note)}`,
    (p) => `Extended ${day(p.from)} → ${day(p.deadline)}${tail(p.note)}`,
  ),
  "issue.extension_refused": both(
    (p) => `Không gia hạn, giữ thời hạn ${day(p.from)}${tail(p.note)}`,
    (p) => `Extension refused, deadline stays ${day(p.from)}${tail(p.note)}`,
  ),
  "issue.extension_lapsed": both(
    () => "Đề nghị gia hạn không còn cần quyết định",
    () => "The extension request lapsed",
  ),
  "issue.deadline_set": both(
    (p) => `Đặt thời hạn ${day(p.deadline)}`,
    (p) => `Deadline set to ${day(p.deadline)}`,
  ),
  "issue.reported_done": both(
    (p) => `Báo cáo hoàn thành: ${str(p.text)}${evidence(p, "vi")}${answers(p, "vi")}`,
    (p) => `Reported done: ${str(p.text)}${evidence(p, "en")}${answers(p, "en")}`,
  ),
  "issue.confirmed": both(
    (p) => `Xác nhận hoàn thành ngày ${day(p.doneOn)}${tail(p.note)}`,
    (p) => `Confirmed as done on ${day(p.doneOn)}${tail(p.note)}`,
  ),
  "issue.sent_back": both(
    (p) => `Trả lại để tiếp tục xử lý${tail(p.reason)}`,
    (p) => `Sent back, work goes on${tail(p.reason)}`,
  ),
  "issue.paused": both(
    (p) => `Tạm dừng${tail(p.reason)}`,
    (p) => `Paused${tail(p.reason)}`,
  ),
  "issue.resumed": both(
    (p) =>
      `Tiếp tục xử lý, thời hạn mới ${day(p.deadline)}${p.previousDeadline ? ` (trước đó ${day(p.previousDeadline)})` : ""}${tail(p.note)}`,
    (p) =>
      `Resumed, new deadline ${day(p.deadline)}${p.previousDeadline ? ` (before: ${day(p.previousDeadline)})` : ""}${tail(p.note)}`,
  ),
  "issue.escalated": both(
    (p) =>
      `Trình ${str(p.authority) || "cấp trên"} xin ý kiến${tail(p.question)}${str(p.from) ? ` (từ ${str(p.from)})` : ""}`,
    (p) =>
      `Escalated to ${str(p.authority) || "the higher authority"}${tail(p.question)}${str(p.from) ? ` (from ${str(p.from)})` : ""}`,
  ),
  "issue.escalation_answered": both(
    (p) => `Cấp trên trả lời${tail(p.answer)}`,
    (p) => `The higher authority answered${tail(p.answer)}`,
  ),
  "issue.cancelled": both(
    (p) =>
      `${str(p.successor) ? `Nhập vào ${str(p.successor)}` : "Thôi theo dõi"}${tail(p.reason)}`,
    (p) => `${str(p.successor) ? `Merged into ${str(p.successor)}` : "Dropped"}${tail(p.reason)}`,
  ),
  "issue.discussion_asked": both(
    (p) => `${name(p.department, "vi")} đề nghị đưa ra thảo luận${tail(p.reason)}`,
    (p) => `${name(p.department, "en")} asked that it be discussed${tail(p.reason)}`,
  ),
  "issue.covers": both(
    (p) => `Là nguyên nhân chung của ${codes(p.codes)}`,
    (p) => `Is the common cause of ${codes(p.codes)}`,
  ),
  "issue.covered": both(
    (p) => `Xử lý cùng nguyên nhân chung ${str(p.cause)} “${withoutStop(str(p.text))}”`,
    (p) => `Handled with its common cause ${str(p.cause)} “${withoutStop(str(p.text))}”`,
  ),
  "issue.uncovered": both(
    (p) => `Tách khỏi nguyên nhân chung ${str(p.cause)}${tail(p.reason)}`,
    (p) => `Taken off its common cause ${str(p.cause)}${tail(p.reason)}`,
  ),
  "issue.merged": both(
    (p) => `Gộp vào ${str(p.successor)}${tail(p.reason)}`,
    (p) => `Merged into ${str(p.successor)}${tail(p.reason)}`,
  ),
  "issue.took_in": both(
    (p) =>
      join([
        `Nhận gộp ${str(p.code)} “${withoutStop(str(p.text))}”${tail(p.reason)}`,
        names(p.coordinators, "vi") !== "" && `thêm phối hợp: ${names(p.coordinators, "vi")}`,
      ]),
    (p) =>
      join([
        `Took in ${str(p.code)} “${withoutStop(str(p.text))}”${tail(p.reason)}`,
        names(p.coordinators, "en") !== "" &&
          `coordinating from now on: ${names(p.coordinators, "en")}`,
      ]),
  ),
  "issue.asked": both(
    (p) => `Đề nghị trả lời: ${names(p.departments, "vi")}`,
    (p) => `Asked for an answer: ${names(p.departments, "en")}`,
  ),
  "issue.answered": both(
    (p) =>
      `${name(p.department, "vi")} ${p.again === true ? "sửa trả lời" : "trả lời"}: ${str(p.text)}${evidence(p, "vi")}`,
    (p) =>
      `${name(p.department, "en")} ${p.again === true ? "mended its answer" : "answered"}: ${str(p.text)}${evidence(p, "en")}`,
  ),
  "issue.answer_accepted": both(
    (p) => `Tiếp nhận trả lời của ${names(p.departments, "vi")}`,
    (p) => `Accepted the answer of ${names(p.departments, "en")}`,
  ),
  "issue.answer_returned": both(
    (p) => `Trả lại trả lời của ${names(p.departments, "vi")}${tail(p.reason)}`,
    (p) => `Sent back the answer of ${names(p.departments, "en")}${tail(p.reason)}`,
  ),
  "issue.answer_excused": both(
    (p) => `Miễn trả lời: ${names(p.departments, "vi")}${tail(p.reason)}`,
    (p) => `Excused: ${names(p.departments, "en")}${tail(p.reason)}`,
  ),
  "issue.declined": both(
    (p) => `Không tiếp nhận${tail(p.reason)}`,
    (p) => `Declined${tail(p.reason)}`,
  ),
  "issue.reopened": both(
    (p) => `Mở lại (lần ${Number(p.times ?? 1)}), thời hạn ${day(p.deadline)}${tail(p.reason)}`,
    (p) => `Reopened (time ${Number(p.times ?? 1)}), deadline ${day(p.deadline)}${tail(p.reason)}`,
  ),
  "issue.decided": both(
    (p) => decided(p, "vi"),
    (p) => decided(p, "en"),
  ),
  "issue.decision_withdrawn": both(
    (p) => `Rút lại: ${decided(p, "vi")}${tail(p.note)}`,
    (p) => `Taken back: ${decided(p, "en")}${tail(p.note)}`,
  ),
  "issue.reviewed": (p, locale) => reviewed(p, locale),
};

/** The party whose move it is: a department of that day, or a body outside. */
function waitedFor(p: Particulars, locale: Locale): string {
  return name(p.department, locale) || str(p.body);
}

function waits(value: Value, locale: Locale): string {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return "";
  const party = waitedFor(value, locale);
  return locale === "vi" ? `; đang chờ ${party}` : `; waiting on ${party}`;
}

/** A report's text, without its full stop where more follows. */
function followed(p: Particulars): string {
  const isFollowed = str(p.proposal) !== "" || p.waiting !== undefined || p.answers !== undefined;
  return isFollowed ? withoutStop(str(p.text)) : str(p.text);
}

/** What of the chases a report answers. */
function answers(p: Particulars, locale: Locale): string {
  if (!Array.isArray(p.answers) || p.answers.length === 0) return "";
  const numbers = p.answers.map(Number).join(", ");
  return locale === "vi" ? ` (trả lời đôn đốc lần ${numbers})` : ` (answers chase no. ${numbers})`;
}

const hows: Record<string, Record<Locale, string>> = {
  document: { vi: "bằng văn bản", en: "by letter" },
  telephone: { vi: "qua điện thoại", en: "by telephone" },
  message: { vi: "qua Zalo, tin nhắn", en: "by message" },
  email: { vi: "qua thư điện tử", en: "by mail" },
  in_person: { vi: "trực tiếp", en: "in person" },
};

function chased(p: Particulars, locale: Locale): string {
  const vi = locale === "vi";
  const key = str(p.channel);
  const how = hows[key]?.[locale] ?? key;
  const number = str(p.documentNumber);
  const by = day(p.answerBy);
  const at = vi ? `ngày ${day(p.sentOn)}` : `on ${day(p.sentOn)}`;
  const asked = vi ? `đề nghị trả lời chậm nhất ngày ${by}` : `answer asked by ${by}`;
  return join([
    join(
      [
        `${vi ? "Đôn đốc lần" : "Chase no."} ${Number(p.times ?? 1)} ${vi ? "" : "to "}${waitedFor(p, locale)}`,
        day(p.sentOn) !== "" && at,
        number ? `${how} ${vi ? "số " : ""}${number}` : how,
      ],
      ", ",
    ),
    by !== "" && asked,
  ]);
}

function evidence(p: Particulars, locale: Locale): string {
  const number = str(p.number);
  const date = day(p.date);
  if (!number && !date) return "";
  return locale === "vi"
    ? ` (văn bản ${join([number, date && `ngày ${date}`], " ")})`
    : ` (document ${join([number, date && `of ${date}`], " ")})`;
}

function decided(p: Particulars, locale: Locale): string {
  const vi = locale === "vi";
  const what =
    p.kind === "agree"
      ? vi
        ? "Chủ trì đồng ý"
        : "The chair agrees"
      : p.kind === "assign"
        ? vi
          ? `Chủ trì ${assigned.vi(p)}`
          : `The chair assigns: ${assigned.en(p)}`
        : vi
          ? "Ý kiến của chủ trì"
          : "The chair's opinion";
  const until = p.kind === "agree" && day(p.deadline);
  const by = until ? (vi ? `, thời hạn ${until}` : `, deadline ${until}`) : "";
  return `${what}${by}${tail(p.text)}`;
}

function reviewed(p: Particulars, locale: Locale): string {
  const vi = locale === "vi";
  const text = textFor(locale, common);
  const at = meeting(p.meeting, locale);
  if (p.undone === true)
    return vi ? `${at}: sửa lại kết quả xử lý` : `${at}: the disposition was taken back`;
  const key = str(p.disposition);
  const what = Object.hasOwn(text.disposition, key)
    ? text.disposition[key as keyof typeof text.disposition]
    : key;
  const until = day(p.deadline);
  const date =
    key === "extended" && day(p.previousDeadline)
      ? ` ${day(p.previousDeadline)} → ${until}`
      : key === "kept" && until
        ? ` ${until}`
        : "";
  const lead = name(p.lead, locale);
  return join(
    [
      `${at}: ${what}${date}`,
      lead !== "" && (vi ? `Đơn vị chủ trì mới: ${lead}` : `New lead: ${lead}`),
      key !== "kept" && withoutStop(str(p.reason)),
      str(p.conclusion),
    ],
    ". ",
  );
}
