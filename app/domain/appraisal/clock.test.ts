import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCalendar, Calendar } from "#app/domain/calendar/calendar.ts";
import { ledgers } from "#tests/support/ledger.ts";
import { partyDays, type Stay, visitClock } from "./clock.ts";
import { clocksAfterSupplement, parties } from "./words.ts";

const FIRST = "2026-01-01";
const TODAY = "2026-11-23";
const calendar = new Calendar(
  buildCalendar(FIRST, "2027-12-31", [
    { day: "2026-04-30", kind: "holiday" },
    { day: "2026-09-02", kind: "holiday" },
  ]),
);
const count = (from: string, to: string) => calendar.workingDaysBetween(from, to);

const stages = parties.flatMap((clock) =>
  clocksAfterSupplement.map((clockAfterSupplement) => ({ clock, clockAfterSupplement })),
);

function stay(changes: Partial<Stay> = {}): Stay {
  return {
    enteredOn: "2026-11-02",
    leftOn: null,
    clock: "appraiser",
    clockAfterSupplement: "continues",
    supplements: [],
    ...changes,
  };
}

describe("the clock of a stay", () => {
  it("counts working days in (entered, left], to today while it is open", () => {
    expect(visitClock(stay(), TODAY, count)).toEqual({
      days: 15,
      paused: 0,
      counted: 15,
      isPaused: false,
    });
    expect(visitClock(stay({ leftOn: "2026-11-02" }), TODAY, count).days).toBe(0);
    expect(visitClock(stay({ leftOn: "2026-11-09" }), TODAY, count).days).toBe(5);
  });

  it("stands still while a supplement is awaited, and goes on after it", () => {
    const supplements = [{ askedOn: "2026-11-04", answeredOn: "2026-11-11" }];
    expect(visitClock(stay({ supplements }), TODAY, count)).toEqual({
      days: 15,
      paused: 5,
      counted: 10,
      isPaused: false,
    });
    const waiting = [...supplements, { askedOn: "2026-11-16", answeredOn: null }];
    expect(visitClock(stay({ supplements: waiting }), TODAY, count)).toEqual({
      days: 15,
      paused: 10,
      counted: 5,
      isPaused: true,
    });
  });

  it("begins anew when the dossier is complete, where the route says so", () => {
    const restarts = { clockAfterSupplement: "restarts" } as const;
    const supplements = [{ askedOn: "2026-11-04", answeredOn: "2026-11-11" }];
    expect(visitClock(stay({ ...restarts, supplements }), TODAY, count).counted).toBe(8);
    const waiting = [...supplements, { askedOn: "2026-11-16", answeredOn: null }];
    expect(visitClock(stay({ ...restarts, supplements: waiting }), TODAY, count)).toMatchObject({
      paused: 10,
      counted: 3,
      isPaused: true,
    });
  });

  it("ends what is unanswered on the day on which the dossier leaves", () => {
    const supplements = [{ askedOn: "2026-11-04", answeredOn: null }];
    expect(visitClock(stay({ supplements, leftOn: "2026-11-11" }), TODAY, count)).toEqual({
      days: 7,
      paused: 5,
      counted: 2,
      isPaused: false,
    });
  });
});

describe("whose days they were", () => {
  it("gives the days of a supplement to the owner", () => {
    const stays = [
      stay({ clock: "owner", leftOn: "2026-11-09" }),
      stay({
        enteredOn: "2026-11-09",
        supplements: [{ askedOn: "2026-11-10", answeredOn: "2026-11-12" }],
      }),
    ];
    expect(partyDays(stays, TODAY, count)).toEqual({
      owner: 7,
      appraiser: 8,
      finance: 0,
      other: 0,
    });
  });

  it("adds up to the working days of the main line, whatever happened", () => {
    fc.assert(
      fc.property(ledgers(stages, FIRST, TODAY), (stays) => {
        const total = Object.values(partyDays(stays, TODAY, count)).reduce((a, b) => a + b, 0);
        const first = stays[0]?.enteredOn ?? TODAY;
        expect(total).toBe(count(first, stays.at(-1)?.leftOn ?? TODAY));
        for (const one of stays) {
          const clock = visitClock(one, TODAY, count);
          expect(clock.paused).toBeGreaterThanOrEqual(0);
          expect(clock.paused).toBeLessThanOrEqual(clock.days);
          expect(clock.counted).toBeGreaterThanOrEqual(0);
          expect(clock.counted).toBeLessThanOrEqual(clock.days - clock.paused);
        }
      }),
    );
  });
});
