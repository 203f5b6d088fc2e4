import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { type ChaseInput, recordChase } from "./chase.server.ts";
import { answerChase } from "./chase-answer.server.ts";
import { getChaseLetter, listLetters } from "./chase-letters.server.ts";
import { getLetterFacts, listChaseDue } from "./chase-list.server.ts";
import { reportDone } from "./completion.server.ts";
import { getIssuePage } from "./page.server.ts";
import { commentOn, reportProgress } from "./reporting.server.ts";
import { sayWaiting } from "./waiting-said.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let health = 0;
let finance = 0;

beforeAll(async () => {
  r = await createRegister(db);
  health = r.departments.SYT ?? 0;
  finance = r.departments.STC ?? 0;
});

const letter = (issues: string[], given: Partial<ChaseInput> = {}): ChaseInput => ({
  issues,
  to: { departmentId: health, body: "" },
  channel: "message",
  sentOn: "2026-11-23",
  answerBy: "2026-11-27",
  text: "Kính gửi: Sở Y tế …",
  ...given,
});
const chases = async (code: string) => (await getIssuePage(r.as("secretary"), code)).chases;
const refused = (key: string, field: string) => ({ kind: "invalid", key, field });

describe("a chase", () => {
  test("is numbered on each issue, one letter for several", async () => {
    const first = await r.raise();
    const second = await r.raise();
    await recordChase(r.as("secretary"), letter([first.code]));
    const { letterId, codes } = await recordChase(
      r.as("secretary"),
      letter([second.code, first.code], { channel: "document", documentNumber: "12/VPUBND-KGVX" }),
    );
    expect(codes).toEqual([first.code, second.code]);
    expect((await chases(first.code)).map((one) => [one.number, one.letter])).toEqual([
      [2, letterId],
      [1, letterId - 1],
    ]);
    expect(await chases(second.code)).toMatchObject([
      { number: 1, to: "Sở Y tế", documentNumber: "12/VPUBND-KGVX", answeredOn: null },
    ]);
    expect(await getChaseLetter(r.as("secretary"), letterId)).toMatchObject({
      to: "Sở Y tế",
      issues: [
        { code: first.code, number: 2 },
        { code: second.code, number: 1 },
      ],
    });
    expect(await r.verbs(second.id)).toEqual(["issue.raised", "issue.chased"]);
  });

  test("is all or nothing, and leaves what others are typing as it is", async () => {
    const { id, code } = await r.raise();
    const done = await r.raise();
    await reportDone(r.as("leaderHealth"), { issue: done.code }, { text: "xong" });
    const version = (await r.row(id)).version;
    await expect(recordChase(r.as("secretary"), letter([code, done.code]))).rejects.toMatchObject({
      kind: "conflict",
      key: "issue.not_now.chase",
    });
    expect(await chases(code)).toEqual([]);
    await recordChase(r.as("secretary"), letter([code]));
    expect((await r.row(id)).version).toBe(version);
  });

  test("is answered by the department's next word, or by what is recorded of a paper", async () => {
    const { code } = await r.raise({ coordinatorIds: [finance] });
    const to = { departmentId: finance, body: "" };
    await recordChase(r.as("secretary"), letter([code]));
    await recordChase(r.as("leaderHealth"), letter([code], { to }));
    await reportProgress(
      r.as("officerHealth"),
      { issue: code },
      { isNoProgress: true, text: "Chưa có ý kiến" },
    );
    expect((await chases(code)).map((one) => one.answeredOn)).toEqual([null, "2026-11-23"]);
    await commentOn(r.as("leaderFinance"), { issue: code }, { text: "Đã thống nhất" });
    expect((await chases(code)).map((one) => one.answeredOn)).toEqual(["2026-11-23", "2026-11-23"]);
    const body = { departmentId: null, body: "BHXH Việt Nam" };
    await recordChase(r.as("secretary"), letter([code], { to: body }));
    await recordChase(r.as("secretary"), letter([code], { to: body }));
    const answer = { number: 4, answeredOn: "2026-11-25", note: "Công văn 4410/BHXH-CNTT" };
    const later = momentOf("2026-11-26", "09:00");
    await answerChase(r.as("secretary", later), { issue: code }, answer);
    expect((await chases(code)).slice(0, 2)).toMatchObject([
      { number: 4, answeredOn: "2026-11-25", note: answer.note },
      { number: 3, answeredOn: "2026-11-25" },
    ]);
    await expect(
      answerChase(r.as("secretary", later), { issue: code }, answer),
    ).rejects.toMatchObject({ kind: "conflict", key: "issue.no_chase" });
  });

  test("makes it the move of the one that is chased", async () => {
    const { code } = await r.raise();
    const waiting = async () => (await getIssuePage(r.as("secretary"), code)).waiting;
    await recordChase(r.as("secretary"), letter([code]));
    expect(await waiting()).toMatchObject({ id: health, why: "work", since: "2026-11-23" });
    await recordChase(
      r.as("leaderHealth"),
      letter([code], { to: { departmentId: null, body: "BHXH Việt Nam" } }),
    );
    expect(await waiting()).toMatchObject({ kind: "body", name: "BHXH Việt Nam" });
  });

  test("has its limits", async () => {
    const { code } = await r.raise();
    const send = (given: Partial<ChaseInput>, name: "secretary" | "leaderHealth" = "secretary") =>
      recordChase(r.as(name), letter([code], given));
    await expect(send({}, "leaderHealth")).rejects.toMatchObject(refused("chase.own", "to"));
    await expect(send({ sentOn: "2026-11-24" })).rejects.toMatchObject(
      refused("chase.sent_future", "sentOn"),
    );
    await expect(send({ sentOn: "2026-11-20" })).rejects.toMatchObject(
      refused("chase.sent_early", "sentOn"),
    );
    await expect(send({ answerBy: "2026-11-20" })).rejects.toMatchObject(
      refused("chase.answer_before", "answerBy"),
    );
    await expect(send({ channel: "document" })).rejects.toMatchObject(
      refused("chase.number_missing", "documentNumber"),
    );
    await expect(send({ to: { departmentId: null, body: "" } })).rejects.toMatchObject(
      refused("waiting.party_missing", "to"),
    );
    await expect(send({ issues: ["VM-2026-999"] })).rejects.toMatchObject({ kind: "not_found" });
    await expect(recordChase(r.as("leaderFinance"), letter([code]))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(recordChase(r.as("viewer"), letter([code]))).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

test("the list of today gathers the issues of one party, and forgets them once chased", async () => {
  await db.updateTable("issue").set({ state: "cancelled", cancel_reason: "x" }).execute();
  const late = momentOf("2026-12-22", "09:00");
  const one = await r.raise();
  const two = await r.raise();
  const other = await r.raise();
  const answered = await r.raise();
  await sayWaiting(
    r.as("leaderHealth"),
    { issue: other.code },
    { departmentId: null, body: "BHXH Việt Nam" },
  );
  await reportProgress(
    r.as("leaderHealth"),
    { issue: answered.code },
    { isNoProgress: false, text: "Đang làm" },
  );
  const due = async () =>
    (await listChaseDue(r.as("secretary", late))).map((party) => [
      party.name,
      party.issues.map((issue) => issue.code),
    ]);
  expect(await due()).toEqual(
    expect.arrayContaining([
      ["Sở Y tế", [one.code, two.code]],
      ["BHXH Việt Nam", [other.code]],
    ]),
  );
  await recordChase(
    r.as("secretary", late),
    letter([one.code, two.code], { sentOn: "2026-12-22", answerBy: "2026-12-25" }),
  );
  expect(await due()).toEqual([["BHXH Việt Nam", [other.code]]]);
  const { rows } = await listLetters(r.as("secretary", late), { isUnanswered: true, before: null });
  expect(rows[0]).toMatchObject({ to: "Sở Y tế", codes: [one.code, two.code], unanswered: 2 });
});

describe("the letter that is offered", () => {
  const facts = (codes: string[], asked = { departmentId: null as number | null, body: "" }) =>
    getLetterFacts(r.as("secretary"), codes, asked);

  test("goes to whose move it is, or to whom is asked for; only chases of that one are told", async () => {
    const one = await r.raise();
    const two = await r.raise();
    expect((await facts([one.code, two.code])).recipient).toEqual({
      departmentId: health,
      name: "Sở Y tế",
    });
    const body = { departmentId: null, body: "BHXH Việt Nam" };
    await recordChase(r.as("secretary"), letter([two.code], { to: body }));
    expect((await facts([two.code])).recipient).toEqual({
      departmentId: null,
      name: "BHXH Việt Nam",
    });
    expect((await facts([one.code, two.code])).recipient).toBeNull();
    const toHealth = await facts([two.code], { departmentId: health, body: "" });
    expect(toHealth).toMatchObject({
      recipient: { departmentId: health },
      issues: [{ code: two.code, last: null }],
      answerBy: "2026-11-27",
    });
    expect((await facts([two.code], body)).issues[0]?.last).toEqual({
      number: 1,
      on: "2026-11-23",
      isAnswered: false,
    });
  });

  test("knows only issues that there are", async () => {
    await expect(facts(["VM-2026-999"])).rejects.toMatchObject({ kind: "not_found" });
  });
});
