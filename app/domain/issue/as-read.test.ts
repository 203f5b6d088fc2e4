import { beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { applyDisposition } from "./disposition.server.ts";
import { getIssuePage } from "./page.server.ts";
import { filterWords, listRegister } from "./register.server.ts";
import { readRegisterQuery } from "./register-query.ts";
import { reportProgress } from "./reporting.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let code = "";

const secret = "BIMATCUAPHONGHOP";
const dispositions = ["paused", "reassigned", "extended", "escalated", "cancelled"] as const;

beforeAll(async () => {
  r = await createRegister(db);
  const sample = new SampleRegister(db, r);
  const id = await sample.meeting("2026-11-09", "closed");
  await sample.meeting("2026-12-07", "draft");
  const meeting = { id, code: "HGB-2026-11", heldOn: "2026-11-09" };
  for (const disposition of dispositions) {
    const issue = await r.raise({ text: disposition, ownerUserId: r.actors.officerHealth.id });
    await reportProgress(
      r.as("leaderHealth"),
      { issue: issue.id },
      { isNoProgress: false, text: "Đang làm" },
    );
    const effect = await applyDisposition(r.as("secretary"), {
      issueId: issue.id,
      disposition,
      newDeadline: disposition === "extended" ? "2027-02-26" : null,
      newLeadDepartmentId: disposition === "reassigned" ? (r.departments.STC ?? 0) : null,
      reason: secret,
      conclusionText: secret,
      meeting,
    });
    await sample.review(id, issue.id, disposition);
    await db
      .updateTable("agenda_item")
      .set({ effect: JSON.stringify(effect) })
      .where("issue_id", "=", issue.id)
      .execute();
    code = issue.code;
  }
});

const all = readRegisterQuery(new URLSearchParams("state=all"));

describe("a closed meeting that is not issued", () => {
  test("leaves an issue as it was for those who only read", async () => {
    const { rows, next, options } = await listRegister(r.as("viewer"), all);
    expect(rows).toHaveLength(dispositions.length);
    expect({ next, meetings: options.meetings }).toEqual({ next: null, meetings: [] });
    for (const row of rows) {
      const page = await getIssuePage(r.as("viewer"), row.code);
      const before = {
        state: "open",
        deadline: "2026-12-18",
        flag: "on_time",
        carried: 0,
        stalled: 0,
        life: "",
      };
      expect(row).toMatchObject({ ...before, lead: page.lead.name, escalated: false });
      expect(page).toMatchObject({
        ...before,
        lead: { id: r.departments.SYT },
        owner: r.actors.officerHealth.fullName,
        extensions: 0,
        next: null,
        nextMeeting: null,
        concluded: null,
        escalation: null,
      });
      expect(JSON.stringify(page)).not.toContain(secret);
      expect(page.events.map((event) => event.verb)).toEqual(["issue.reported", "issue.raised"]);
    }
  });

  test("is known to those who take part, with the meeting planned next", async () => {
    const page = await getIssuePage(r.as("leaderHealth"), code);
    expect(page).toMatchObject({ state: "cancelled", cancelReason: secret, next: "2026-12" });
    const { options } = await listRegister(r.as("leaderHealth"), all);
    expect(options.meetings).toHaveLength(1);
  });

  test("becomes known by issuing", async () => {
    await db
      .updateTable("meeting")
      .set({
        state: "issued",
        minutes_state: "issued",
        document_number: "1",
        document_date: "2026-11-20",
      })
      .where("code", "=", "HGB-2026-11")
      .execute();
    const page = await getIssuePage(r.as("viewer"), code);
    expect(page).toMatchObject({ state: "cancelled", cancelReason: secret, life: "2611c" });
  });
});

test("only owners of issues that the reader sees are named", async () => {
  const named = async (name: "leaderFinance" | "officerHealth") =>
    (
      await filterWords(
        r.as("viewer"),
        readRegisterQuery(new URLSearchParams(`owner=${r.actors[name].id}`)),
      )
    ).owner;
  expect(await named("officerHealth")).toBe(r.actors.officerHealth.fullName);
  expect(await named("leaderFinance")).toBeNull();
});
