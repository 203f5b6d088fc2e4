import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { ask } from "#tests/support/request.ts";
import * as decision from "./decision.tsx";

const { db } = await createTestDatabase();
let r: Register;
let play: MeetingPlay;
let code = "";
let key = 0;

beforeAll(async () => {
  r = await createRegister(db);
  play = new MeetingPlay(db, r);
  code = (await r.raise()).code;
  ({ id: key } = await play.create());
  await db
    .updateTable("meeting")
    .set({
      chair_user_id: r.actors.leaderInfo.id,
      chair_name: r.actors.leaderInfo.fullName,
      chair_capacity: "Giám đốc Sở",
    })
    .where("id", "=", key)
    .execute();
});

const asked = () => ({
  actor: r.actors.secretary,
  path: `/issues/${code}/decision`,
  params: { code },
  now: momentOf("2026-12-07", "09:00"),
});

/** Whose decision the form says that the secretary records. */
async function offered(): Promise<string> {
  const { data } = await ask(decision.loader, asked());
  return (data as { page: { behalf: { chair: string } } }).page.behalf.chair;
}

async function recorded(): Promise<string | null> {
  const { version } = await db
    .selectFrom("issue")
    .select("version")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  const { status } = await ask(decision.action, {
    ...asked(),
    fields: {
      kind: "other",
      text: "Mời BHXH tỉnh làm việc",
      basis: "Ý kiến tại cuộc họp",
      version: String(version),
      formKey: crypto.randomUUID(),
    },
  });
  expect(status).toBe(303);
  const event = await db
    .selectFrom("event")
    .select("behalf_name")
    .where("verb", "=", "issue.decided")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return event.behalf_name;
}

describe("whose decision the secretary records", () => {
  test("between meetings it is that of the chair of the issue's series", async () => {
    expect(await offered()).toContain(r.actors.chair.fullName);
    expect(await recorded()).toBe(await offered());
  });

  test("from the publication of an agenda with the issue to the close, that of the meeting's chair", async () => {
    await play.convene(key);
    const chair = `${r.actors.leaderInfo.fullName}, Giám đốc Sở`;
    expect(await offered()).toBe(chair);
    expect(await recorded()).toBe(chair);
  });

  test("an issue that is not on that agenda stays with the chair of the series", async () => {
    const agenda = code;
    code = (await r.raise()).code;
    expect(await offered()).toContain(r.actors.chair.fullName);
    code = agenda;
  });

  test("after the close it is the series' again", async () => {
    await play.close(key);
    expect(await offered()).toContain(r.actors.chair.fullName);
  });
});
