import type { JsonValue, Locale } from "#db/schema.ts";
import type { EventSentences, Particulars } from "../event-sentence.ts";
import { formatDate } from "../format.ts";
import { common } from "../text/common.ts";
import { textFor } from "../text.ts";

type Value = JsonValue | undefined;
type Say = (p: Particulars) => string;

const str = (value: Value) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const day = (value: Value) => (typeof value === "string" ? formatDate(value) : "");
const tail = (value: Value) => (str(value) === "" ? "" : `: ${str(value)}`);
const list = (value: Value): JsonValue[] => (Array.isArray(value) ? value : []);

function part(value: Value, key: string): Value {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  return value[key];
}

function disposition(value: Value, locale: Locale): string {
  const words: Readonly<Record<string, string>> = textFor(locale, common).disposition;
  return words[str(value)] ?? "";
}

const facts: Record<string, { vi: string; en: string }> = {
  chair: { vi: "chủ trì", en: "chair" },
  secretary: { vi: "thư ký", en: "secretary" },
  place: { vi: "địa điểm", en: "place" },
  startsAt: { vi: "giờ họp", en: "time" },
  lengthMinutes: { vi: "số phút", en: "minutes" },
  titleVi: { vi: "tên", en: "Vietnamese title" },
  titleEn: { vi: "tên tiếng Anh", en: "title" },
  nameVi: { vi: "tên", en: "Vietnamese name" },
  nameEn: { vi: "tên tiếng Anh", en: "name" },
  chairCapacity: { vi: "chức danh chủ trì", en: "the chair's office" },
};

/** “; chủ trì: A → B”: the facts that are a line of text; longer ones stay in the particulars. */
function changed(value: Value, locale: Locale): string {
  return Object.entries(facts)
    .map(([fact, name]) => {
      const change = part(value, fact);
      if (change === undefined) return "";
      return `; ${name[locale]}: ${str(part(change, "from")) || "–"} → ${str(part(change, "to")) || "–"}`;
    })
    .join("");
}

const both =
  (vi: Say, en: Say): ((p: Particulars, locale: Locale) => string) =>
  (p, locale) =>
    locale === "vi" ? vi(p) : en(p);

export const meetingSentences: EventSentences = {
  "series.created": both(
    (p) => `Tạo cuộc họp định kỳ${tail(p.name)}`,
    (p) => `Created the series${tail(p.name)}`,
  ),
  "series.edited": both(
    (p) => `Sửa cuộc họp định kỳ${tail(p.name)}${changed(p.changes, "vi")}`,
    (p) => `Changed the series${tail(p.name)}${changed(p.changes, "en")}`,
  ),
  "meeting.created": both(
    (p) => `Tạo cuộc họp ${str(p.code)}, họp ngày ${day(p.heldOn)}`,
    (p) => `Created ${str(p.code)}, to be held on ${day(p.heldOn)}`,
  ),
  "meeting.edited": both(
    (p) => `Sửa thông tin cuộc họp${changed(p.changes, "vi")}`,
    (p) => `Changed the meeting's details${changed(p.changes, "en")}`,
  ),
  "meeting.rescheduled": both(
    (p) =>
      p.isEarly
        ? `Họp sớm hơn lịch: từ ${day(p.from)} sang ${day(p.to)}`
        : `Dời ngày họp từ ${day(p.from)} sang ${day(p.to)}${tail(p.reason)}`,
    (p) =>
      p.isEarly
        ? `Held earlier than planned: moved from ${day(p.from)} to ${day(p.to)}`
        : `Rescheduled from ${day(p.from)} to ${day(p.to)}${tail(p.reason)}`,
  ),
  "meeting.cancelled": both(
    (p) => `Hủy cuộc họp ngày ${day(p.heldOn)}${tail(p.reason)}`,
    (p) => `Cancelled the meeting of ${day(p.heldOn)}${tail(p.reason)}`,
  ),
  "meeting.published": both(
    (p) => `Phát hành chương trình lần ${str(p.edition)}, ${str(p.items)} nội dung`,
    (p) => `Published edition ${str(p.edition)} of the agenda, ${str(p.items)} items`,
  ),
  "meeting.item_added": both(
    (p) => `Bổ sung ${str(p.issue)} vào chương trình ${str(p.code)}`,
    (p) => `Added ${str(p.issue)} to the agenda of ${str(p.code)}`,
  ),
  "meeting.item_reordered": both(
    (p) => `Sắp xếp chương trình${tail(p.item)}`,
    (p) => `Arranged the agenda${tail(p.item)}`,
  ),
  "meeting.topic_added": both(
    (p) => `Thêm nội dung chung${tail(p.title)}`,
    (p) => `Added the topic${tail(p.title)}`,
  ),
  "meeting.topic_edited": both(
    (p) => `Sửa nội dung chung${tail(p.title)}`,
    (p) => `Reworded the topic${tail(p.title)}`,
  ),
  "meeting.topic_removed": both(
    (p) => `Bỏ nội dung chung${tail(p.title)}`,
    (p) => `Removed the topic${tail(p.title)}`,
  ),
  "meeting.held_back": both(
    (p) => `Chưa đưa ${str(p.issue)} vào chương trình ${str(p.code)}${tail(p.reason)}`,
    (p) => `Held ${str(p.issue)} back from ${str(p.code)}${tail(p.reason)}`,
  ),
  "meeting.hold_back_ended": both(
    (p) => `Đưa ${str(p.issue)} trở lại chương trình ${str(p.code)}`,
    (p) => `Brought ${str(p.issue)} back to the agenda of ${str(p.code)}`,
  ),
  "meeting.opened": both(
    (p) => `Khai mạc, chủ trì${tail(p.chair)}`,
    (p) => `Opened the session, in the chair${tail(p.chair)}`,
  ),
  "meeting.attendance_recorded": both(
    (p) => `Ghi thành phần dự họp: ${list(p.lines).length} đơn vị`,
    (p) => `Took attendance: ${list(p.lines).length} departments`,
  ),
  "meeting.item_concluded": both(
    (p) =>
      p.count === undefined
        ? `Ghi nhận ${str(p.item)}: ${disposition(p.disposition, "vi")}`
        : `Đánh dấu ${str(p.count)} nội dung chưa thảo luận`,
    (p) =>
      p.count === undefined
        ? `Recorded ${str(p.item)}: ${disposition(p.disposition, "en")}`
        : `Marked ${str(p.count)} items as not discussed`,
  ),
  "meeting.closed": both(
    (p) =>
      `Kết thúc cuộc họp: ${str(p.items)} nội dung, ${str(p.conclusions)} kết luận, ${list(p.tasks).length} nhiệm vụ mới`,
    (p) =>
      `Closed the meeting: ${str(p.items)} items, ${str(p.conclusions)} conclusions, ${list(p.tasks).length} new tasks`,
  ),
  "meeting.amended": both(
    (p) =>
      `Sửa dự thảo biên bản: ${amendedPart(p, "vi")}${p.approvalFell ? "; phải duyệt lại" : ""}`,
    (p) =>
      `Amended the draft minutes: ${amendedPart(p, "en")}${p.approvalFell ? "; to be approved anew" : ""}`,
  ),
  "meeting.submitted": both(
    () => "Trình chủ trì dự thảo biên bản",
    () => "Submitted the minutes to the chair",
  ),
  "meeting.returned": both(
    (p) => `Trả lại dự thảo biên bản${tail(p.note)}`,
    (p) => `Returned the minutes${tail(p.note)}`,
  ),
  "meeting.approved": both(
    () => "Duyệt biên bản",
    () => "Approved the minutes",
  ),
  "meeting.issued": both(
    (p) => `Ban hành số ${str(p.number)} ngày ${day(p.date)}; niêm phong hồ sơ thứ ${str(p.seal)}`,
    (p) => `Issued as ${str(p.number)} of ${day(p.date)}; sealed as record ${str(p.seal)}`,
  ),
  "meeting.corrected": both(
    (p) => `Đính chính${tail(p.reason)}`,
    (p) => `Corrected the record${tail(p.reason)}`,
  ),
};

function amendedPart(p: Particulars, locale: Locale): string {
  const isVi = locale === "vi";
  if (p.part === "attendance") return isVi ? "thành phần dự họp" : "attendance";
  if (p.part === "summary") return isVi ? "đánh giá chung" : "general assessment";
  const was = disposition(part(p.was, "disposition"), locale);
  const now = disposition(part(p.now, "disposition"), locale);
  return was === now ? str(p.item) : `${str(p.item)}, ${was} → ${now}`;
}
