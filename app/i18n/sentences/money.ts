import type { JsonValue } from "#db/schema.ts";
import type { EventSentences, Particulars } from "../event-sentence.ts";
import { formatDate, formatMoney } from "../format.ts";
import type { Locale } from "../locale.ts";
import { money as moneyText } from "../text/money.ts";
import { textFor } from "../text.ts";

type Value = JsonValue | undefined;
type Fields = { [key: string]: JsonValue | undefined };

function fields(value: Value): Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}

function str(value: Value): string {
  return typeof value === "string" ? value : "";
}

function money(value: Value, locale: Locale): string {
  return typeof value === "number" ? formatMoney(value, locale) : "–";
}

/** “: reason” or nothing. */
function because(value: Value): string {
  return str(value) === "" ? "" : `: ${str(value)}`;
}

/** “; vượt: reason” or nothing. */
function exceeding({ excess, overReason }: Particulars, locale: Locale): string {
  if (str(excess) === "") return "";
  return locale === "vi" ? `; lý do vượt: ${str(overReason)}` : `; exceeds: ${str(overReason)}`;
}

/** “200 triệu đồng của tháng 10/2026 (UNC 118)”. */
function entry(p: Fields, locale: Locale): string {
  const amount = money(p.amount, locale);
  const month = `${p.month ?? "–"}/${p.year ?? "–"}`;
  const number = str(p.number) === "" ? "" : ` (${str(p.number)})`;
  return locale === "vi"
    ? `${amount} của tháng ${month}${number}`
    : `${amount} of month ${month}${number}`;
}

/** Before there were entries, a year's one figure was changed together with its plan. */
function paidSoFar(p: Particulars, locale: Locale): string {
  if (p.disbursed === undefined) return "";
  const paid = money(fields(p.disbursed).to, locale);
  const asOf = str(p.asOf) === "" ? "" : formatDate(str(p.asOf));
  return locale === "vi"
    ? `, đã giải ngân ${paid}${asOf && ` đến ${asOf}`}`
    : `, disbursed ${paid}${asOf && ` up to ${asOf}`}`;
}

function carried(p: Particulars, locale: Locale): string {
  const { from, to } = fields(p.carriedOver);
  if (!from && !to) return "";
  return locale === "vi"
    ? `, chuyển nguồn ${money(to, locale)}`
    : `, carried over ${money(to, locale)}`;
}

export const moneySentences: EventSentences = {
  "project.money_changed": (p, locale) => {
    const plan = money(fields(p.plan).to, locale);
    const rest = carried(p, locale) + paidSoFar(p, locale) + because(p.reason);
    return locale === "vi"
      ? `Vốn năm ${p.year ?? "–"}: kế hoạch ${plan}${rest}`
      : `Money of ${p.year ?? "–"}: plan ${plan}${rest}`;
  },
  "project.disbursed": (p, locale) => {
    const fund =
      p.fund === "carried_over"
        ? `, ${textFor(locale, moneyText).funds.carried_over.toLowerCase()}`
        : "";
    const asOf = formatDate(str(p.asOf));
    return locale === "vi"
      ? `Ghi giải ngân ${entry(p, locale)}${fund}, số liệu đến ${asOf}${exceeding(p, locale)}`
      : `Entered ${entry(p, locale)} paid out${fund}, up to ${asOf}${exceeding(p, locale)}`;
  },
  "project.disbursement_corrected": (p, locale) => {
    const wrong = entry(fields(p.wrong), locale);
    const right = p.right ? entry(fields(p.right), locale) : "";
    const rest = because(p.reason) + exceeding(p, locale);
    if (locale === "vi") {
      return `Ghi ngược giải ngân ${wrong}${right && `, nhập lại ${right}`}${rest}`;
    }
    return `Took back ${wrong} paid out${right && `, entered ${right} instead`}${rest}`;
  },
};
