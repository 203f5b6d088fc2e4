import type { EventSentences, Particulars } from "../event-sentence.ts";
import { formatDate } from "../format.ts";
import type { Locale } from "../locale.ts";
import {
  because,
  changesOf,
  fields,
  nameOf,
  reasonsOf,
  stageOf,
  str,
  type Value,
} from "./project.ts";

type Say = (p: Particulars) => string;

const say =
  (vi: Say, en: Say) =>
  (p: Particulars, locale: Locale): string =>
    locale === "vi" ? vi(p) : en(p);

const day = (value: Value) => formatDate(str(value));

/** “, văn bản 12/STC” or nothing. */
const number = (value: Value, locale: Locale) => {
  if (str(value) === "") return "";
  return locale === "vi" ? `, văn bản ${str(value)}` : `, document ${str(value)}`;
};

/** What an intake found: how many were looked at, and what is wanting. */
function found(p: Particulars, locale: Locale): string {
  const wanting = Array.isArray(p.wanting) ? p.wanting : [];
  const looked =
    locale === "vi"
      ? `đã xem ${p.checked ?? 0}/${p.documents ?? 0} giấy tờ`
      : `${p.checked ?? 0} of ${p.documents ?? 0} documents looked at`;
  if (wanting.length === 0) return looked;
  const names = wanting.map((one) => nameOf(one, locale)).join("; ");
  return `${looked}, ${locale === "vi" ? "thiếu hoặc chưa đạt" : "wanting"}: ${names}`;
}

const visitFacts: Record<string, { vi: string; en: string }> = {
  stage_id: { vi: "bước", en: "stage" },
  entered_on: { vi: "ngày vào", en: "day in" },
  left_on: { vi: "ngày ra", en: "day out" },
  number_in: { vi: "số đến", en: "number in" },
  dated_in: { vi: "ngày văn bản đến", en: "date in" },
  number_out: { vi: "số đi", en: "number out" },
  dated_out: { vi: "ngày văn bản đi", en: "date out" },
};

function visitValue(_fact: string, value: Value, locale: Locale): string {
  if (typeof value !== "string") return value === null ? "" : stageOf(value, locale);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value && `“${value}”`;
}

/** What was done with a stage of a draft. */
const stageActs: Record<Locale, Record<string, string>> = {
  vi: { added: "thêm bước", changed: "sửa bước", moved: "đổi thứ tự bước", removed: "bỏ bước" },
  en: {
    added: "added stage",
    changed: "changed stage",
    moved: "moved stage",
    removed: "took out stage",
  },
};

/** What was done with a document of a kind's list. */
const documentActs: Record<Locale, Record<string, string>> = {
  vi: {
    added: "thêm",
    changed: "sửa",
    moved: "đổi thứ tự",
    retired: "thôi dùng",
    restored: "dùng lại",
  },
  en: {
    added: "added",
    changed: "changed",
    moved: "moved",
    retired: "retired",
    restored: "took up again",
  },
};

/** The department, and the person where one is named. */
const receiver = (p: Particulars, locale: Locale) =>
  [str(p.person), nameOf(p.to, locale)].filter(Boolean).join(", ");

export const appraisalSentences: EventSentences = {
  "project.supplement_asked": say(
    (p) =>
      `Yêu cầu bổ sung hồ sơ ở bước ${stageOf(p.stage, "vi")} ngày ${day(p.on)}${number(p.number, "vi")}${str(p.dueOn) && `, chậm nhất ngày ${day(p.dueOn)}`}${because(p.text)}`,
    (p) =>
      `Asked for supplements at ${stageOf(p.stage, "en")} on ${day(p.on)}${number(p.number, "en")}${str(p.dueOn) && `, by ${day(p.dueOn)}`}${because(p.text)}`,
  ),
  "project.supplement_answered": say(
    (p) =>
      `Đã bổ sung hồ sơ ở bước ${stageOf(p.stage, "vi")} ngày ${day(p.on)} (yêu cầu ngày ${day(p.askedOn)})${number(p.number, "vi")}${because(p.text)}`,
    (p) =>
      `Supplements came at ${stageOf(p.stage, "en")} on ${day(p.on)} (asked on ${day(p.askedOn)})${number(p.number, "en")}${because(p.text)}`,
  ),
  "project.opinion_asked": say(
    (p) =>
      `Lấy ý kiến ${nameOf(p.of, "vi")} (${stageOf(p.stage, "vi")}) ngày ${day(p.on)}, ${p.days ?? "–"} ngày làm việc${number(p.number, "vi")}${because(p.question)}`,
    (p) =>
      `Asked ${nameOf(p.of, "en")} for an opinion (${stageOf(p.stage, "en")}) on ${day(p.on)}, ${p.days ?? "–"} working days${number(p.number, "en")}${because(p.question)}`,
  ),
  "project.opinion_answered": say(
    (p) =>
      `${nameOf(p.of, "vi")} có ý kiến (${stageOf(p.stage, "vi")}) ngày ${day(p.on)}${number(p.number, "vi")}${because(p.answer)}`,
    (p) =>
      `${nameOf(p.of, "en")} gave its opinion (${stageOf(p.stage, "en")}) on ${day(p.on)}${number(p.number, "en")}${because(p.answer)}`,
  ),
  "project.return_proposed": say(
    (p) =>
      `Trình duyệt trả hồ sơ từ bước ${stageOf(p.from, "vi")} về ${stageOf(p.to, "vi")}${reasonsOf(p, "vi")}`,
    (p) =>
      `Proposed to return the dossier from ${stageOf(p.from, "en")} to ${stageOf(p.to, "en")}${reasonsOf(p, "en")}`,
  ),
  "project.return_declined": say(
    (p) =>
      `Không duyệt trả hồ sơ ở bước ${stageOf(p.stage, "vi")}, trình ngày ${day(p.on)}${because(p.reason)}`,
    (p) =>
      `Declined the return at ${stageOf(p.stage, "en")} proposed on ${day(p.on)}${because(p.reason)}`,
  ),
  "project.return_withdrawn": say(
    (p) => `Rút đề nghị trả hồ sơ ở bước ${stageOf(p.stage, "vi")}, trình ngày ${day(p.on)}`,
    (p) => `Withdrew the return at ${stageOf(p.stage, "en")} proposed on ${day(p.on)}`,
  ),
  "project.intake_checked": say(
    (p) => `Kiểm đếm hồ sơ ở bước ${stageOf(p.stage, "vi")} ngày ${day(p.on)}: ${found(p, "vi")}`,
    (p) => `Checked the dossier at ${stageOf(p.stage, "en")} on ${day(p.on)}: ${found(p, "en")}`,
  ),
  "project.intake_accepted": say(
    (p) => `Tiếp nhận hồ sơ ở bước ${stageOf(p.stage, "vi")}: đầy đủ, hợp lệ từ ngày ${day(p.on)}`,
    (p) =>
      `Accepted the dossier at ${stageOf(p.stage, "en")}: complete and valid from ${day(p.on)}`,
  ),
  "self_check.saved": say(
    (p) =>
      `Tự kiểm tra hồ sơ ${str(fields(p.project).code)}: đã xem ${p.checked ?? 0}/${p.documents ?? 0} giấy tờ, thiếu ${p.missing ?? 0}`,
    (p) =>
      `Checked the own dossier ${str(fields(p.project).code)}: ${p.checked ?? 0} of ${p.documents ?? 0} documents looked at, ${p.missing ?? 0} missing`,
  ),
  "project.handed_over": say(
    (p) =>
      `Giao hồ sơ ở bước ${stageOf(p.stage, "vi")} cho ${receiver(p, "vi")} ngày ${day(p.on)}${number(p.number, "vi")}${because(p.note)}`,
    (p) =>
      `Handed the dossier at ${stageOf(p.stage, "en")} to ${receiver(p, "en")} on ${day(p.on)}${number(p.number, "en")}${because(p.note)}`,
  ),
  "project.handover_confirmed": say(
    (p) =>
      `${nameOf(p.to, "vi")} xác nhận đã nhận hồ sơ ở bước ${stageOf(p.stage, "vi")}, giao ngày ${day(p.handedOn)}`,
    (p) =>
      `${nameOf(p.to, "en")} confirmed receipt at ${stageOf(p.stage, "en")}, handed over on ${day(p.handedOn)}`,
  ),
  "project.visit_corrected": say(
    (p) =>
      `Đính chính lượt xử lý ở bước ${stageOf(p.stage, "vi")}: ${changesOf(p.changes, "vi", visitFacts, visitValue)}${because(p.reason).replace(": ", "; lý do: ")}`,
    (p) =>
      `Corrected the visit at ${stageOf(p.stage, "en")}: ${changesOf(p.changes, "en", visitFacts, visitValue)}${because(p.reason).replace(": ", "; reason: ")}`,
  ),
  "issue.stage_followed": say(
    (p) => `Theo hồ sơ sang bước ${stageOf(p.stage, "vi")}`,
    (p) => `Followed the dossier to ${stageOf(p.stage, "en")}`,
  ),
  "route.copied": say(
    (p) =>
      `Chép quy trình ${nameOf(p.route, "vi")} thành bản dự thảo ${fields(p.route).edition ?? ""}`,
    (p) =>
      `Copied the route ${nameOf(p.route, "en")} as draft edition ${fields(p.route).edition ?? ""}`,
  ),
  "route.edited": say(
    (p) =>
      `Sửa bản dự thảo ${fields(p.route).edition ?? ""} của quy trình ${nameOf(p.route, "vi")}${nameOf(p.stage, "vi") && `: ${stageActs.vi[str(p.action)] ?? "bước"} ${nameOf(p.stage, "vi")}`}`,
    (p) =>
      `Changed draft edition ${fields(p.route).edition ?? ""} of the route ${nameOf(p.route, "en")}${nameOf(p.stage, "en") && `: ${stageActs.en[str(p.action)] ?? "stage"} ${nameOf(p.stage, "en")}`}`,
  ),
  "route.discarded": say(
    (p) => `Bỏ bản dự thảo ${fields(p.route).edition ?? ""} của quy trình ${nameOf(p.route, "vi")}`,
    (p) =>
      `Threw away draft edition ${fields(p.route).edition ?? ""} of the route ${nameOf(p.route, "en")}`,
  ),
  "route.withdrawn": say(
    (p) =>
      `Rút bản ${fields(p.route).edition ?? ""} của quy trình ${nameOf(p.route, "vi")} về dự thảo`,
    (p) =>
      `Took edition ${fields(p.route).edition ?? ""} of the route ${nameOf(p.route, "en")} back to a draft`,
  ),
  "checklist.edited": say(
    (p) =>
      `Sửa danh mục hồ sơ ${nameOf(p.kind, "vi")}: ${documentActs.vi[str(p.action)] ?? "sửa"} “${nameOf(p.document, "vi")}”`,
    (p) =>
      `Changed the documents of ${nameOf(p.kind, "en")}: ${documentActs.en[str(p.action)] ?? "changed"} “${nameOf(p.document, "en")}”`,
  ),
  "route.put_in_effect": say(
    (p) =>
      `Quy trình ${nameOf(p.route, "vi")}, bản ${fields(p.route).edition ?? ""}, có hiệu lực từ ${day(p.on)}`,
    (p) =>
      `Route ${nameOf(p.route, "en")}, edition ${fields(p.route).edition ?? ""}, takes effect on ${day(p.on)}`,
  ),
};
