import type { JsonValue } from "#db/schema.ts";
import type { EventSentences, Particulars } from "../event-sentence.ts";
import { formatDate, formatMoney } from "../format.ts";
import type { Locale } from "../locale.ts";
import { appraisal } from "../text/appraisal.ts";
import { calendar } from "../text/calendar.ts";
import { project } from "../text/project.ts";
import { textFor } from "../text.ts";

export type Value = JsonValue | undefined;
type Fields = { [key: string]: JsonValue | undefined };

export function fields(value: Value): Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

export function str(value: Value): string {
  return typeof value === "string" ? value : "";
}

/** A name of that day in the reader's language. */
export function nameOf(value: Value, locale: Locale): string {
  const names = fields(value);
  return str(names[locale]) || str(names.vi);
}

/** A stage's name and, from the second on, its round. */
export function stageOf(value: Value, locale: Locale): string {
  const round = Number(fields(value).round ?? 1);
  const name = nameOf(value, locale);
  if (round < 2) return name;
  return locale === "vi" ? `${name} (lần ${round})` : `${name} (round ${round})`;
}

function money(value: Value, locale: Locale): string {
  return typeof value === "number" ? formatMoney(value, locale) : "–";
}

/** “: reason” or nothing. */
export function because(value: Value): string {
  return str(value) === "" ? "" : `: ${str(value)}`;
}

type Moved = (p: Particulars, locale: Locale) => string;

/** Names in a list, and free text after them. */
export function reasonsOf(p: Particulars, locale: Locale): string {
  const named = Array.isArray(p.reasons) ? p.reasons.map((one) => nameOf(one, locale)) : [];
  return because([...named, str(p.reason)].filter(Boolean).join("; "));
}

/** What became of the open blockers: “VM-2026-001 chuyển theo”. */
function blockersOf(p: Particulars, locale: Locale): string {
  if (!Array.isArray(p.blockers) || p.blockers.length === 0) return "";
  const words = textFor(locale, appraisal).fateWords;
  const said = p.blockers.map(
    (one) => `${str(fields(one).code)} ${labelOf(words, fields(one).fate)}`,
  );
  return `. ${textFor(locale, appraisal).blockers}: ${said.join(", ")}`;
}

const moved: Moved = (p, locale) =>
  locale === "vi"
    ? `Chuyển hồ sơ từ bước ${stageOf(p.from, locale)} sang ${stageOf(p.to, locale)} ngày ${formatDate(str(p.on))}${reasonsOf(p, locale)}${blockersOf(p, locale)}`
    : `Moved the dossier from ${stageOf(p.from, locale)} to ${stageOf(p.to, locale)} on ${formatDate(str(p.on))}${reasonsOf(p, locale)}${blockersOf(p, locale)}`;

/** Who proposed a return that the lead approved. */
function proposedBy(p: Particulars, locale: Locale): string {
  const name = str(p.proposedBy);
  if (name === "") return "";
  return locale === "vi"
    ? ` theo đề nghị của ${name}${str(p.note) && ` (ý kiến: ${str(p.note)})`}`
    : `, as ${name} proposed${str(p.note) && ` (remark: ${str(p.note)})`}`;
}

const returned: Moved = (p, locale) =>
  locale === "vi"
    ? `Trả hồ sơ từ bước ${stageOf(p.from, locale)} về ${stageOf(p.to, locale)} ngày ${formatDate(str(p.on))}${proposedBy(p, locale)}${reasonsOf(p, locale)}${blockersOf(p, locale)}`
    : `Returned the dossier from ${stageOf(p.from, locale)} to ${stageOf(p.to, locale)} on ${formatDate(str(p.on))}${proposedBy(p, locale)}${reasonsOf(p, locale)}${blockersOf(p, locale)}`;

const factNames: Record<string, { vi: string; en: string }> = {
  name_vi: { vi: "tên", en: "name" },
  name_en: { vi: "tên tiếng Anh", en: "English name" },
  owner: { vi: "chủ đầu tư", en: "owner" },
  kind: { vi: "loại", en: "kind" },
  funding_source: { vi: "nguồn vốn", en: "funding" },
  project_group: { vi: "nhóm", en: "group" },
  budget: { vi: "tổng mức", en: "budget" },
};

function factValue(fact: string, value: Value, locale: Locale): string {
  const text = textFor(locale, project);
  if (fact === "budget") return money(value, locale);
  if (fact === "funding_source") return labelOf(text.fundings, value);
  if (fact === "project_group") return labelOf(text.groups, value);
  return typeof value === "string" ? `“${value}”` : nameOf(value, locale);
}

function labelOf(labels: Record<string, string>, value: Value): string {
  return labels[str(value)] ?? str(value);
}

/** “tên “A” thành “B”; tổng mức …”. */
export function changesOf(
  value: Value,
  locale: Locale,
  names: Record<string, { vi: string; en: string }>,
  say: (fact: string, value: Value, locale: Locale) => string,
): string {
  return Object.entries(fields(value))
    .map(([fact, change]) => {
      const { from, to } = fields(change);
      const before = say(fact, from, locale) || "–";
      const after = say(fact, to, locale) || "–";
      const label = names[fact]?.[locale] ?? fact;
      return locale === "vi"
        ? `${label} ${before} thành ${after}`
        : `${label} ${before} to ${after}`;
    })
    .join("; ");
}

const stageFacts: Record<string, { vi: string; en: string }> = {
  nameVi: { vi: "tên", en: "name" },
  nameEn: { vi: "tên tiếng Anh", en: "English name" },
  shortNameVi: { vi: "tên ngắn", en: "short name" },
  shortNameEn: { vi: "tên ngắn tiếng Anh", en: "English short name" },
  responsibleVi: { vi: "trách nhiệm", en: "responsible" },
  responsibleEn: { vi: "trách nhiệm (tiếng Anh)", en: "responsible (English)" },
  recordedBy: { vi: "người ghi nhận", en: "recorded by" },
  daysAllowed: { vi: "thời hạn quy định", en: "time allowed" },
  isPausable: { vi: "đồng hồ dừng", en: "clock paused" },
  basis: { vi: "căn cứ", en: "basis" },
  returnsTo: { vi: "được trả về", en: "returns to" },
};

function stageValue(fact: string, value: Value, locale: Locale): string {
  if (fact === "recordedBy") return labelOf(textFor(locale, calendar).recorders, value);
  if (typeof value === "boolean") {
    if (locale === "vi") return value ? "có" : "không";
    return value ? "yes" : "no";
  }
  if (Array.isArray(value)) {
    return locale === "vi" ? `${value.length} bước` : `${value.length} stages`;
  }
  return typeof value === "string" ? `“${value}”` : String(value ?? "");
}

function holiday(p: Particulars, locale: Locale): string {
  const name = nameOf({ vi: p.vi, en: p.en ?? p.vi }, locale);
  const day = formatDate(str(p.day));
  const kind = labelOf(textFor(locale, calendar).kinds, p.kind);
  const vi = locale === "vi";
  switch (p.action) {
    case "removed":
      return vi ? `Bỏ ngày ${day} khỏi lịch: ${name}` : `Took ${day} out of the calendar: ${name}`;
    case "changed":
      return vi ? `Sửa ngày ${day}: ${name} (${kind})` : `Changed ${day}: ${name} (${kind})`;
    case "swapped": {
      const worked = formatDate(str(p.worked));
      return vi
        ? `Hoán đổi: nghỉ ${day}, làm bù ${worked}: ${name}`
        : `Swapped: ${day} off, ${worked} worked: ${name}`;
    }
    default:
      return vi
        ? `Thêm ngày ${day} vào lịch: ${name} (${kind})`
        : `Added ${day} to the calendar: ${name} (${kind})`;
  }
}

export const projectSentences: EventSentences = {
  "project.created": (p, locale) =>
    locale === "vi"
      ? `Thêm dự án của ${nameOf(p.owner, locale)}, tổng mức ${money(p.budget, locale)}, ở bước ${nameOf(p.stage, locale)} từ ${formatDate(str(p.on))}`
      : `Added the project of ${nameOf(p.owner, locale)}, budget ${money(p.budget, locale)}, at ${nameOf(p.stage, locale)} since ${formatDate(str(p.on))}`,
  "project.edited": (p, locale) => {
    const changes = changesOf(p.changes, locale, factNames, factValue);
    return locale === "vi" ? `Sửa ${changes}` : `Changed ${changes}`;
  },
  "project.stage_moved": moved,
  "project.stage_returned": returned,
  "project.deactivated": (p, locale) =>
    (locale === "vi" ? "Ngừng theo dõi dự án" : "Ended the follow-up") + because(p.reason),
  "project.reactivated": (p, locale) =>
    (locale === "vi" ? "Theo dõi lại dự án" : "Took the project up again") + because(p.reason),
  "stage.edited": (p, locale) => {
    const changes = changesOf(p.changes, locale, stageFacts, stageValue);
    const name = nameOf(p.stage, locale);
    return locale === "vi" ? `Sửa bước ${name}: ${changes}` : `Changed stage ${name}: ${changes}`;
  },
  "holiday.edited": holiday,
};
