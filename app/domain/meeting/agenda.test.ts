import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgendaSection } from "#db/schema.ts";
import {
  type AgendaFacts,
  moveKey,
  type Orderable,
  orderAgenda,
  placeIssue,
  proposeShortening,
  sectionOf,
  whatChanged,
} from "./agenda.ts";

const onTime: AgendaFacts = {
  state: "open",
  raisedOn: "2026-09-16",
  deadline: "2026-12-18",
  daysOverdue: 0,
  carried: 2,
  stalled: 0,
  extensionAsked: null,
  isReliefAsked: false,
  discussionAskedBy: null,
  coveredBy: null,
  coveredCount: 0,
  escalatedTo: null,
  isAsking: false,
  decidedOn: null,
  reportedDoneOn: null,
  lastDisposition: "kept",
  wasHeldBack: false,
};
const place = (facts: Partial<AgendaFacts>) => placeIssue({ ...onTime, ...facts }, 3);
const keys = (facts: Partial<AgendaFacts>) => place(facts).reasons.map((reason) => reason.key);

describe("an agenda longer than its meeting", () => {
  const entry = (key: string, section: AgendaSection, minutes: number) => ({
    key,
    section,
    placement: section === "information" ? ("information" as const) : ("discussed" as const),
    rank: 0,
    position: null,
    daysOverdue: 0,
    stalled: 0,
    deadline: null,
    code: key,
    minutes,
  });
  const agenda = [
    entry("decide", "decide", 20),
    entry("carried", "carried", 10),
    entry("new", "new", 5),
    entry("confirm", "confirm", 3),
    entry("topic", "topic", 10),
    entry("info", "information", 0),
  ];
  const proposed = (length: number) => proposeShortening(agenda, length).map(({ key }) => key);

  test("proposes the least pressing for information, as many as are needed", () => {
    expect(proposed(48)).toEqual([]);
    expect(proposed(46)).toEqual(["confirm"]);
    expect(proposed(42)).toEqual(["confirm", "new"]);
  });

  test("never proposes what must be decided, nor a general topic", () => {
    expect(proposed(5)).toEqual(["confirm", "new", "carried"]);
  });
});

describe("where an issue stands on the agenda", () => {
  test("on time and nothing asked: for information, not discussed", () => {
    expect(place({})).toMatchObject({ section: "information", placement: "information" });
    expect(keys({})).toEqual(["carried", "on_time"]);
  });

  test("what needs deciding comes first, whatever else it is", () => {
    expect(place({ extensionAsked: "2026-12-30" }).section).toBe("decide");
    expect(place({ isReliefAsked: true, state: "proposed" }).section).toBe("decide");
    expect(place({ state: "proposed", lastDisposition: null, carried: 0 }).section).toBe("decide");
    expect(place({ isAsking: true }).section).toBe("decide");
    expect(place({ escalatedTo: "Bộ TT&TT" }).section).toBe("decide");
    expect(place({ stalled: 3 }).section).toBe("decide");
    expect(place({ state: "reported_done", extensionAsked: "2026-12-30" }).section).toBe("decide");
  });

  test("an extension asked ranks before a question, a question before a proposal", () => {
    const asked = place({ extensionAsked: "2026-12-30" }).rank;
    const question = place({ isAsking: true }).rank;
    const proposed = place({ state: "proposed" }).rank;
    expect(asked).toBeLessThan(question);
    expect(question).toBeLessThan(proposed);
  });

  test("stalled below the chair's threshold is carried, with how many times", () => {
    expect(place({ stalled: 2 }).section).toBe("carried");
    expect(place({ stalled: 2 }).reasons).toContainEqual({ key: "stalled", count: 2 });
    expect(place({ stalled: 2 }).reasons).toContainEqual({ key: "carried", count: 2 });
  });

  test("carried past its deadline is discussed", () => {
    expect(place({ daysOverdue: 5 })).toMatchObject({ section: "carried", placement: "discussed" });
  });

  test("new, done and awaiting confirmation", () => {
    expect(place({ lastDisposition: null, carried: 0 }).section).toBe("new");
    expect(place({ state: "reported_done", reportedDoneOn: "2026-11-20" }).section).toBe("confirm");
  });

  test("what the last meeting did not reach or held back is discussed now", () => {
    expect(place({ lastDisposition: "not_discussed" }).section).toBe("carried");
    expect(place({ lastDisposition: null, wasHeldBack: true }).section).toBe("carried");
  });

  test("what a department asks to have discussed is, though on time or paused", () => {
    const asked = { discussionAskedBy: "Sở Y tế" };
    expect(place(asked)).toMatchObject({ section: "decide", placement: "discussed" });
    expect(place({ ...asked, state: "paused" }).placement).toBe("discussed");
    expect(place(asked).reasons[0]).toEqual({ key: "discussion_asked", name: "Sở Y tế" });
  });

  test("a common cause is discussed; what it covers goes with it unless it asks for itself", () => {
    expect(place({ coveredCount: 2 })).toMatchObject({
      section: "carried",
      placement: "discussed",
      reasons: [{ key: "covers", count: 2 }, expect.anything(), expect.anything()],
    });
    const covered = { coveredBy: "VM-2026-001" };
    expect(place({ ...covered, daysOverdue: 9, stalled: 3 })).toMatchObject({
      section: "information",
      placement: "information",
    });
    expect(place({ ...covered, extensionAsked: "2026-12-30" }).section).toBe("decide");
    expect(place({ ...covered, isAsking: true }).section).toBe("decide");
    expect(place({ ...covered, isReliefAsked: true }).section).toBe("decide");
    expect(place({ ...covered, state: "reported_done" }).section).toBe("confirm");
  });

  test("paused is for information and never asks", () => {
    expect(place({ state: "paused", stalled: 4, isAsking: true })).toMatchObject({
      section: "information",
      placement: "information",
    });
  });

  test("the secretary moves it between discussed and information", () => {
    expect(sectionOf(place({}), "discussed")).toBe("carried");
    expect(sectionOf(place({ isAsking: true }), "information")).toBe("information");
    expect(sectionOf(place({ isAsking: true }), null)).toBe("decide");
  });
});

const entry = (key: string, more: Partial<Orderable> = {}): Orderable => ({
  key,
  section: "carried",
  placement: "discussed",
  rank: 0,
  position: null,
  daysOverdue: 0,
  stalled: 0,
  deadline: null,
  code: key,
  ...more,
});
const order = (entries: Orderable[]) => orderAgenda(entries).map((one) => one.key);

describe("the order of the agenda", () => {
  test("sections, then the longest overdue, then the deadline", () => {
    expect(
      order([
        entry("info", { section: "information", placement: "information" }),
        entry("new", { section: "new" }),
        entry("late", { daysOverdue: 2 }),
        entry("later", { daysOverdue: 9 }),
        entry("ask", { section: "decide" }),
      ]),
    ).toEqual(["ask", "later", "late", "new", "info"]);
  });

  test("what the secretary placed stays, what came since stands behind its section", () => {
    expect(
      order([
        entry("topic", { section: "topic", position: 1 }),
        entry("b", { position: 2 }),
        entry("a", { section: "decide", position: 3 }),
        entry("n", { section: "new", position: 4 }),
        entry("came", { section: "decide" }),
        entry("other"),
      ]),
    ).toEqual(["topic", "b", "a", "came", "other", "n"]);
  });

  test("loses and doubles nothing", () => {
    const entries = fc.uniqueArray(
      fc.record({
        key: fc.string(),
        section: fc.constantFrom(
          "decide" as const,
          "carried" as const,
          "new" as const,
          "topic" as const,
        ),
        placement: fc.constantFrom("discussed" as const, "information" as const),
        position: fc.option(fc.integer({ min: 0, max: 9 })),
      }),
      { selector: (one) => one.key },
    );
    fc.assert(
      fc.property(entries, (some) => {
        const all = some.map((one) => entry(one.key, one));
        expect(order(all).sort()).toEqual(all.map((one) => one.key).sort());
      }),
    );
  });
});

test("one entry is moved by a step or before another", () => {
  const abc = ["a", "b", "c"];
  expect(moveKey(abc, "b", "up")).toEqual(["b", "a", "c"]);
  expect(moveKey(abc, "b", "down")).toEqual(["a", "c", "b"]);
  expect(moveKey(abc, "a", "up")).toEqual(abc);
  expect(moveKey(abc, "c", "down")).toEqual(abc);
  expect(moveKey(abc, "c", "first")).toEqual(["c", "a", "b"]);
  expect(moveKey(abc, "a", "last")).toEqual(["b", "c", "a"]);
  expect(moveKey(abc, "c", { before: "b" })).toEqual(["a", "c", "b"]);
  expect(moveKey(abc, "a", { before: "gone" })).toEqual(["b", "c", "a"]);
  expect(moveKey(abc, "x", "up")).toEqual(abc);
});

test("what came and went since the secretary last looked", () => {
  expect(whatChanged(null, [1, 2])).toEqual({ came: [], went: [] });
  expect(whatChanged([1, 2], [2, 3])).toEqual({ came: [3], went: [1] });
});
