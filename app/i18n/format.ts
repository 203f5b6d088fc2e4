import type { Locale } from "./locale.ts";

/**
 * How dates, money, numbers and people read on screen. Days are "YYYY-MM-DD" of
 * the province, moments are shown at UTC+7 (no summer time), money is whole đồng.
 */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const NBSP = "\u00a0";
export const NOTHING = "–";

export type Moment = Date | string | number;

const weekdays = {
  vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;
const monthsEn = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "2026-02-03" → "03/02/2026"; nothing → "–". */
export function formatDate(day: string | null | undefined): string {
  if (!day) return NOTHING;
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** "2026-10-29" → "29/10". */
export function formatDayMonth(day: string | null | undefined): string {
  return day ? `${day.slice(8, 10)}/${day.slice(5, 7)}` : NOTHING;
}

/** "Thứ Hai". */
export function formatWeekday(day: string, locale: Locale): string {
  return weekdays[locale][new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";
}

/** "Thứ Hai, 23/11/2026". */
export function formatLongDate(day: string, locale: Locale): string {
  return `${formatWeekday(day, locale)}, ${formatDate(day)}`;
}

/** A day or a period "2026-09" → "Th.9", "Sep". */
export function formatMonthShort(period: string, locale: Locale): string {
  const month = Number(period.slice(5, 7));
  return locale === "vi" ? `Th.${month}` : (monthsEn[month - 1] ?? "");
}

/** A day or a period "2026-09" → "tháng 9/2026", "Sep 2026". */
export function formatMonth(period: string, locale: Locale): string {
  const year = period.slice(0, 4);
  const month = Number(period.slice(5, 7));
  return locale === "vi" ? `tháng ${month}/${year}` : `${monthsEn[month - 1] ?? ""} ${year}`;
}

function localIso(moment: Moment): string {
  return new Date(new Date(moment).getTime() + OFFSET_MS).toISOString();
}

/** The province's day of a moment, "YYYY-MM-DD". */
export function dayOf(moment: Moment): string {
  return localIso(moment).slice(0, 10);
}

/** "09:12". */
export function formatTime(moment: Moment): string {
  return localIso(moment).slice(11, 16);
}

/** "09:12:31": when something was saved. */
export function formatClock(moment: Moment): string {
  return localIso(moment).slice(11, 19);
}

/** "09:12 03/02/2026". */
export function formatDateTime(moment: Moment): string {
  return `${formatTime(moment)} ${formatDate(dayOf(moment))}`;
}

const formats = {
  vi: {
    whole: new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 }),
    tenth: new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }),
  },
  en: {
    whole: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 }),
    tenth: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 }),
  },
};

/** 3500 → "3.500", "3,500". */
export function formatNumber(value: number, locale: Locale): string {
  return formats[locale].whole.format(value);
}

const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

function scaled(amount: number, locale: Locale): { figure: string; unit: string } {
  const size = Math.abs(amount);
  const { tenth, whole } = formats[locale];
  const vi = locale === "vi";
  if (size >= BILLION - MILLION / 20) {
    return { figure: tenth.format(amount / BILLION), unit: vi ? "tỷ" : "billion" };
  }
  if (size >= MILLION) {
    return { figure: tenth.format(amount / MILLION), unit: vi ? "triệu" : "million" };
  }
  return { figure: whole.format(amount), unit: "" };
}

/** 3500000000 → "3,5 tỷ đồng", "3.5 billion đồng"; below a billion "850 triệu đồng". */
export function formatMoney(amount: number | null | undefined, locale: Locale): string {
  if (amount === null || amount === undefined) return NOTHING;
  return `${formatMoneyShort(amount, locale)}${NBSP}đồng`;
}

/** The same without the currency: "3,5 tỷ". */
export function formatMoneyShort(amount: number | null | undefined, locale: Locale): string {
  if (amount === null || amount === undefined) return NOTHING;
  const { figure, unit } = scaled(amount, locale);
  return unit ? `${figure}${NBSP}${unit}` : figure;
}

/** Figure and unit apart, for large figures: { figure: "12,6", unit: "tỷ đồng" }. */
export function moneyParts(amount: number, locale: Locale): { figure: string; unit: string } {
  const { figure, unit } = scaled(amount, locale);
  return { figure, unit: unit ? `${unit}${NBSP}đồng` : "đồng" };
}

/** Every đồng: "3.500.000.000 đồng". */
export function formatMoneyExact(amount: number, locale: Locale): string {
  return `${formats[locale].whole.format(amount)}${NBSP}đồng`;
}

/** 0.082 → "8,2 %", "8.2%"; no whole to be a part of → "–". */
export function formatPercent(ratio: number | null, locale: Locale): string {
  if (ratio === null || !Number.isFinite(ratio)) return NOTHING;
  const figure = formats[locale].tenth.format(ratio * 100);
  return locale === "vi" ? `${figure}${NBSP}%` : `${figure}%`;
}

/** 3 → "3 ngày làm việc", "3 working days". */
export function formatWorkingDays(days: number, locale: Locale): string {
  const count = formatNumber(days, locale);
  if (locale === "vi") return `${count} ngày làm việc`;
  return days === 1 ? "1 working day" : `${count} working days`;
}

/** Working days to a deadline: 3 → "còn 3 ngày làm việc", 0 → "hết hạn hôm nay", -5 → "quá hạn 5 ngày làm việc". */
export function formatDaysLeft(days: number, locale: Locale): string {
  const span = formatWorkingDays(Math.abs(days), locale);
  if (locale === "vi") {
    if (days === 0) return "hết hạn hôm nay";
    return days > 0 ? `còn ${span}` : `quá hạn ${span}`;
  }
  if (days === 0) return "due today";
  return days > 0 ? `${span} left` : `${span} overdue`;
}

/** The same for narrow places: "còn 3 ngày", "quá hạn 5 ngày"; days are working days here too. */
export function formatDaysLeftShort(days: number, locale: Locale): string {
  const count = formatNumber(Math.abs(days), locale);
  if (days === 0) return formatDaysLeft(0, locale);
  if (locale === "vi") return days > 0 ? `còn ${count} ngày` : `quá hạn ${count} ngày`;
  const span = count === "1" ? "1 day" : `${count} days`;
  return days > 0 ? `${span} left` : `${span} overdue`;
}

/** Begins a sentence: "quá hạn" → "Quá hạn". */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** The last two words, as people here are called: "Trần Minh Khôi" → "MK". */
export function initialsOf(fullName: string): string {
  const words = fullName.trim().split(/\s+/).slice(-2);
  return words.map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("");
}

/** The given name stands last: "Lê Thị Hồng Nhạn" → "Nhạn". */
export function givenNameOf(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? "";
}

const collator = new Intl.Collator("vi");

/** Vietnamese order: Duy Xuyên ‹ Đại Lộc ‹ Điện Bàn. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** People by given name, then by the whole name. */
export function comparePeople(a: string, b: string): number {
  return compareNames(givenNameOf(a), givenNameOf(b)) || compareNames(a, b);
}
