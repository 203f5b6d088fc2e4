import type { JsonValue } from "#db/schema.ts";
import type { EventSentences, Particulars } from "../event-sentence.ts";

const str = (value: JsonValue | undefined) => (typeof value === "string" ? value : "");
const tail = (value: JsonValue | undefined) => (str(value) === "" ? "" : `: ${str(value)}`);

const fields: Record<string, { vi: string; en: string }> = {
  title: { vi: "tên", en: "title" },
  problem: { vi: "vướng ở đâu", en: "what stood in the way" },
  solution: { vi: "cách xử lý", en: "how it was solved" },
  norm: { vi: "căn cứ", en: "norm" },
  document: { vi: "văn bản", en: "document" },
};

/** Which parts were changed; the texts themselves stand on the page. */
function changed(p: Particulars, locale: "vi" | "en"): string {
  const { changes } = p;
  const names =
    changes !== null && typeof changes === "object" && !Array.isArray(changes)
      ? Object.keys(changes)
      : [];
  const words = names.map((name) => fields[name]?.[locale] ?? name);
  if (p.ties === true) words.push(locale === "vi" ? "bước, nhóm, loại" : "stage, category, kind");
  return words.length === 0 ? "" : `: ${words.join(", ")}`;
}

export const precedentSentences: EventSentences = {
  "precedent.proposed": (p, locale) => {
    const from = str(p.issue);
    if (locale === "vi") return `Đề xuất${from ? ` từ ${from}` : ""}${tail(p.title)}`;
    return `Proposed${from ? ` from ${from}` : ""}${tail(p.title)}`;
  },
  "precedent.edited": (p, locale) =>
    locale === "vi" ? `Sửa${changed(p, "vi")}` : `Edited${changed(p, "en")}`,
  "precedent.approved": (p, locale) =>
    locale === "vi"
      ? `Duyệt trường hợp tương tự ${str(p.code)}${tail(p.title)}`
      : `Precedent ${str(p.code)} approved${tail(p.title)}`,
  "precedent.withdrawn": (p, locale) =>
    locale === "vi"
      ? `Rút trường hợp tương tự ${str(p.code)}${tail(p.reason)}`
      : `Precedent ${str(p.code)} withdrawn${tail(p.reason)}`,
};
