import { describe, expect, test } from "vitest";
import { type ChaseFacts, isChaseDue } from "./chase.ts";

const settings = { overdueDays: 1, soonDays: 3, againDays: 5 };
const at = (day: string) => new Date(`2026-11-${day}T03:00:00Z`);
const facts = (given: Partial<ChaseFacts> = {}): ChaseFacts => ({
  state: "open",
  party: "department",
  isLead: true,
  waitingDays: 12,
  daysLeft: -2,
  lastReportAt: null,
  lastMeetingAt: at("07"),
  lastChase: null,
  ...given,
});
const due = (given: Partial<ChaseFacts>, own = settings) => isChaseDue(facts(given), own);

describe("whom to chase today", () => {
  test("a lead that is overdue, or due soon, and silent since the last meeting", () => {
    expect(due({})).toBe(true);
    expect(due({ daysLeft: 3 })).toBe(true);
    expect(due({ daysLeft: 0 })).toBe(true);
    expect(due({ daysLeft: 4 })).toBe(false);
    expect(due({ daysLeft: null })).toBe(false);
    expect(due({ lastReportAt: at("06") })).toBe(true);
    expect(due({ lastReportAt: at("09") })).toBe(false);
    expect(due({ lastMeetingAt: null, lastReportAt: at("06") })).toBe(false);
  });

  test("by the thresholds of the installation", () => {
    expect(due({ daysLeft: -2 }, { ...settings, overdueDays: 3 })).toBe(false);
    expect(due({ daysLeft: -3 }, { ...settings, overdueDays: 3 })).toBe(true);
    expect(due({ daysLeft: 1 }, { ...settings, soonDays: 0 })).toBe(false);
  });

  test("again only after the pause, and not once it has answered", () => {
    expect(due({ lastChase: { at: at("16"), days: 4 } })).toBe(false);
    expect(due({ lastChase: { at: at("16"), days: 5 } })).toBe(true);
    expect(due({ lastChase: { at: at("16"), days: 5 }, lastReportAt: at("17") })).toBe(false);
    expect(due({ lastChase: { at: at("02"), days: 9 }, lastReportAt: at("05") })).toBe(true);
  });

  test("another party that has had the move for long enough, whatever the lead reports", () => {
    const other = { isLead: false, lastReportAt: at("20") };
    expect(due(other)).toBe(true);
    expect(due({ ...other, party: "body" })).toBe(true);
    expect(due({ ...other, waitingDays: 4 })).toBe(false);
    expect(due({ ...other, lastChase: { at: at("16"), days: 2 } })).toBe(false);
  });

  test("nobody where the move is the secretary's or the chair's, or nothing runs", () => {
    expect(due({ party: "chair" })).toBe(false);
    expect(due({ party: "secretary" })).toBe(false);
    expect(due({ state: "paused" })).toBe(false);
    expect(due({ state: "reported_done" })).toBe(false);
  });
});
