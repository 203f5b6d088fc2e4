import { z } from "zod";
import { calendarBounds } from "#app/domain/calendar/calendar.ts";
import { type Deadline, parseDay, parseDeadline } from "#app/domain/calendar/parse.ts";
import { parseMoney } from "#app/domain/money.ts";

/**
 * The pieces that the forms' schemas are made of. Every piece takes the text of a
 * field, so that nothing depends on how a form library guesses numbers; a message
 * is a refusal key, the rest becomes a sentence in `app/i18n/zod-sentence.server.ts`.
 */

/** One or more characters, NFC, no space at the ends. */
export const requiredText = (max: number) => z.string().trim().normalize("NFC").min(1).max(max);

/** The same; an empty field is "". */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(max)
    .optional()
    .transform((text) => text ?? "");

/** A long text as it was when a form was opened: longer than its field, which refuses what is too long. */
export const baseText = () =>
  z
    .string()
    .max(20_000)
    .optional()
    .transform((text) => text ?? "");

/** A day within the calendar, as "YYYY-MM-DD". */
export const day = () => z.string().transform(read(parseDay, "date.invalid")).transform(inCalendar);

/** The same, or null. */
export const optionalDay = () => orNull(day());

/** A day or a number of working days; `resolveDeadline` of the calendar makes it a day. */
export const deadline = () =>
  z
    .string()
    .transform(read<Deadline>(parseDeadline, "deadline.invalid"))
    .transform((value, ctx) => ("day" in value ? { day: inCalendar(value.day, ctx) } : value));

export const optionalDeadline = () => orNull(deadline());

/** Whole đồng. */
export const money = () => z.string().transform(read(parseMoney, "money.invalid"));

export const optionalMoney = () => orNull(money());

/** A row's id. */
export const id = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "field.choose")
    .transform(Number);

export const optionalId = () => orNull(id());

/** Ids of several rows, each once; none is []. */
export const ids = (max = 100) =>
  z
    .array(id())
    .max(max)
    .transform((all) => [...new Set(all)]);

/** The version of the row that the form showed. */
export const version = () => whole(0, 2_000_000_000);

/** A whole number between two others. */
export const whole = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,15}$/, "field.number")
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** One of a list of words. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words);

/** A tick box: true when it was ticked. */
export const tick = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== "no");

function orNull<T extends z.ZodType>(piece: T) {
  return piece.optional().transform((value) => value ?? null);
}

function read<T>(parse: (text: string) => T | null, message: string) {
  return (text: string, ctx: z.RefinementCtx): T => {
    const value = parse(text);
    if (value !== null) return value;
    ctx.addIssue({ code: "custom", message });
    return z.NEVER;
  };
}

function inCalendar(value: string, ctx: z.RefinementCtx): string {
  if (value >= calendarBounds.first && value <= calendarBounds.last) return value;
  ctx.addIssue({ code: "custom", message: "calendar.outside" });
  return z.NEVER;
}
