import { z } from "zod";
import { choice, day, optionalText, requiredText, tick } from "#app/form/fields.ts";
import { holidayKinds } from "./holiday-kinds.ts";

const facts = {
  nameVi: requiredText(120),
  nameEn: requiredText(120),
  source: optionalText(300),
  isConfirmed: tick(),
};

export const holidayForm = z.object({
  ...facts,
  day: day(),
  kind: choice(holidayKinds),
  /** What the form was made from; "" for a new day. */
  was: optionalText(2000),
});
export type HolidayInput = z.output<typeof holidayForm>;

export const swapForm = z.object({ ...facts, dayOff: day(), dayWorked: day() });
export type SwapInput = z.output<typeof swapForm>;

export const removalForm = z.object({ was: optionalText(2000) });
