import fc from "fast-check";
import type { Stay } from "#app/domain/appraisal/clock.ts";
import { addDays, daysBetween } from "#app/domain/clock.ts";

const MOST = 8;

/**
 * Random main lines from a first day to today: each stay begins on the day on which the one
 * before ended, at one of the stages given; supplements lie within their stay, in order.
 */
export function ledgers<Stage extends Pick<Stay, "clock" | "clockAfterSupplement">>(
  stages: readonly Stage[],
  first: string,
  today: string,
): fc.Arbitrary<(Stay & { stage: Stage })[]> {
  const days = fc.uniqueArray(fc.nat({ max: daysBetween(first, today) }), {
    minLength: 2,
    maxLength: MOST,
  });
  const each = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: MOST, maxLength: MOST });
  return fc
    .record({
      days,
      isEnded: fc.boolean(),
      at: each(fc.constantFrom(...stages)),
      asked: each(fc.array(fc.nat({ max: 60 }), { maxLength: 6 })),
    })
    .map(({ days, isEnded, at, asked }) => {
      const turns = [...days].sort((a, b) => a - b).map((day) => addDays(first, day));
      const begun = isEnded ? turns.slice(0, -1) : turns;
      return begun.flatMap((enteredOn, index) => {
        const stage = at[index];
        if (!stage) return [];
        const leftOn = turns[index + 1] ?? null;
        const supplements = within(enteredOn, leftOn ?? today, asked[index] ?? []);
        const { clock, clockAfterSupplement } = stage;
        return [{ enteredOn, leftOn, stage, clock, clockAfterSupplement, supplements }];
      });
    });
}

/** Every second day is an answer; the last question may be without one. */
function within(from: string, to: string, days: readonly number[]) {
  const inOrder = days
    .map((day) => addDays(from, day))
    .filter((day) => day <= to)
    .sort();
  return inOrder.flatMap((askedOn, index) =>
    index % 2 === 0 ? [{ askedOn, answeredOn: inOrder[index + 1] ?? null }] : [],
  );
}
