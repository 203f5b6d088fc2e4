import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { changeLead } from "./assignment.server.ts";
import { reopenIssue, reportDone, sendBack } from "./completion.server.ts";
import { getIssuePage } from "./page.server.ts";
import { commentOn, reportProgress } from "./reporting.server.ts";
import { sayWaiting } from "./waiting-said.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let finance = 0;
let health = 0;

beforeAll(async () => {
  r = await createRegister(db);
  finance = r.departments.STC ?? 0;
  health = r.departments.SYT ?? 0;
});

const waits = async (code: string, now?: Date) =>
  (await getIssuePage(r.as("secretary", now), code)).waiting;
const bhxh = { departmentId: null, body: "BHXH Việt Nam" };

describe("whose move it is", () => {
  test("is the lead's since it became theirs, until somebody says otherwise", async () => {
    const { code } = await r.raise();
    expect(await waits(code)).toMatchObject({
      kind: "department",
      id: health,
      name: "Sở Y tế",
      why: "work",
      since: "2026-11-23",
      days: 0,
    });
    await sayWaiting(r.as("leaderHealth"), { issue: code }, { ...bhxh, note: "đã gửi văn bản" });
    expect(await waits(code, momentOf("2026-11-26", "09:00"))).toMatchObject({
      kind: "body",
      name: "BHXH Việt Nam",
      why: "do_part",
      since: "2026-11-23",
      days: 2,
    });
  });

  test("is changed by a report that says so, and by no other report", async () => {
    const { id, code } = await r.raise();
    const report = { isNoProgress: false, text: "Đã gửi hồ sơ" };
    const version = (await r.row(id)).version;
    await reportProgress(
      r.as("officerHealth"),
      { issue: code },
      { ...report, waiting: { departmentId: finance, body: "" } },
    );
    expect((await r.row(id)).version).toBe(version);
    await reportProgress(r.as("officerHealth"), { issue: code }, report);
    expect(await waits(code)).toMatchObject({ kind: "department", name: "Sở Tài chính" });
    await reportProgress(
      r.as("officerHealth"),
      { issue: code },
      { ...report, waiting: { departmentId: health, body: "" } },
    );
    expect(await waits(code)).toMatchObject({ id: health, why: "work" });
  });

  test("lets the department that is waited for answer, though it does not coordinate", async () => {
    const { code } = await r.raise();
    const asked = { issue: code };
    await expect(commentOn(r.as("leaderFinance"), asked, { text: "x" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await sayWaiting(r.as("leaderHealth"), asked, { departmentId: finance, body: "" });
    await commentOn(r.as("leaderFinance"), asked, { text: "Thống nhất nguồn vốn" });
    await sayWaiting(r.as("leaderFinance"), asked, { departmentId: health, body: "" });
    expect(await waits(code)).toMatchObject({ id: health, since: "2026-11-23" });
    await expect(sayWaiting(r.as("leaderFinance"), asked, bhxh)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  test("starts anew with another lead, and with work that was reported done", async () => {
    const { id, code } = await r.raise();
    await sayWaiting(r.as("leaderHealth"), { issue: code }, bhxh);
    await reportDone(r.as("leaderHealth"), { issue: code }, { text: "xong" });
    expect(await waits(code)).toMatchObject({ kind: "secretary", why: "confirm" });
    await sendBack(r.as("secretary"), { issue: code }, { reason: "chưa đủ" });
    expect(await waits(code)).toMatchObject({ id: health, why: "work" });
    await sayWaiting(r.as("leaderHealth"), { issue: code }, bhxh);
    await changeLead(
      r.as("secretary"),
      { issue: code },
      { leadDepartmentId: finance, reason: "đúng chức năng" },
    );
    expect(await waits(code)).toMatchObject({ id: finance, why: "work" });
    await db
      .updateTable("issue")
      .set({ state: "cancelled", cancel_reason: "x" })
      .where("id", "=", id)
      .execute();
    expect(await waits(code)).toBeNull();
    await reopenIssue(
      r.as("secretary"),
      { issue: code },
      { reason: "chưa xong", deadline: "2026-12-30" },
    );
    expect((await r.row(id)).waiting_said_at).toBeNull();
  });

  test("needs one party and a day that has come", async () => {
    const { code } = await r.raise();
    const say = (input: Parameters<typeof sayWaiting>[2]) =>
      sayWaiting(r.as("secretary"), { issue: code }, input);
    const refused = (key: string, field: string) => ({ kind: "invalid", key, field });
    await expect(say({ departmentId: null, body: "" })).rejects.toMatchObject(
      refused("waiting.party_missing", "waiting"),
    );
    await expect(say({ departmentId: finance, body: "BHXH" })).rejects.toMatchObject(
      refused("waiting.one_party", "waitingBody"),
    );
    await expect(say({ ...bhxh, since: "2026-11-24" })).rejects.toMatchObject(
      refused("waiting.since_future", "since"),
    );
    await expect(say({ ...bhxh, since: "2026-11-20" })).rejects.toMatchObject(
      refused("waiting.since_early", "since"),
    );
  });
});
