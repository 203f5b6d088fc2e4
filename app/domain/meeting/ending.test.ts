import { describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { readEnding } from "./ending.ts";

const meeting = {
  held_on: "2026-12-07",
  starts_at: "08:00:00",
  opened_at: momentOf("2026-12-07", "08:12"),
};
const now = momentOf("2026-12-07", "11:30");

describe("when a session ended", () => {
  test("a time of the meeting's day", () => {
    expect(readEnding(meeting, "11:05", now)).toEqual({ endedAt: momentOf("2026-12-07", "11:05") });
  });

  test("not in the future", () => {
    expect(readEnding(meeting, "11:31", now)).toEqual({ problem: "meeting.end_in_future" });
  });

  test("not before it was opened", () => {
    expect(readEnding(meeting, "08:11", now)).toEqual({ problem: "meeting.end_before_start" });
  });

  test("recorded on a later day it began when it was to begin", () => {
    const later = { ...meeting, opened_at: momentOf("2026-12-08", "14:00") };
    const after = momentOf("2026-12-08", "15:00");
    expect(readEnding(later, "10:45", after)).toEqual({
      endedAt: momentOf("2026-12-07", "10:45"),
    });
    expect(readEnding(later, "07:59", after)).toEqual({ problem: "meeting.end_before_start" });
  });
});
