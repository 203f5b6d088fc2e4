import { beforeAll, describe, expect, test } from "vitest";
import { momentOf } from "#app/domain/clock.ts";
import {
  approveMinutes,
  issueMinutes,
  returnMinutes,
  submitMinutes,
} from "#app/domain/meeting/minutes.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAwaitedDecisions, getChairHome } from "./chair.server.ts";
import { listMinutesToApprove } from "./minutes.server.ts";
import { getSecretaryHome } from "./secretary.server.ts";

const { db } = await createTestDatabase();
const reading = { today: "2026-12-10", locale: "vi" } as const;
const later = momentOf("2026-12-08", "09:00");
let r: Register;
let key: number;

beforeAll(async () => {
  r = await createRegister(db);
  const play = new MeetingPlay(db, r);
  const issue = await r.raise();
  ({ id: key } = await play.create());
  await play.convene(key);
  await play.say(key, issue.id, { disposition: "kept", text: "Giao Sở Y tế báo cáo." });
  await play.close(key);
});

const chairs = (id: number | null) =>
  db.updateTable("meeting").set({ chair_user_id: id }).where("id", "=", key).execute();
const unfinished = async () => (await getSecretaryHome(db, reading)).unfinished;
const awaited = async () => (await getChairHome(db, reading, r.actors.chair)).minutes;

describe("minutes on the homes, from the close to the issue", () => {
  test("closed: the secretary is to submit them, nothing awaits the chair", async () => {
    expect(await awaited()).toEqual([]);
    expect(await unfinished()).toMatchObject([
      { code: "HGB-2026-12", minutes: "draft", note: "", since: "2026-12-07" },
    ]);
  });

  test("submitted: they await the chair of that meeting, with who submitted them and when", async () => {
    await submitMinutes(r.as("secretary", later), { key });
    const row = {
      code: "HGB-2026-12",
      title: "Họp giao ban chuyển đổi số tháng 12/2026",
      heldOn: "2026-12-07",
      by: r.actors.secretary.fullName,
      since: "2026-12-08",
      days: 2,
      conclusions: 1,
    };
    expect(await awaited()).toEqual([row]);
    expect((await getAwaitedDecisions(db, reading, r.actors.chair)).minutes).toEqual([row]);
    expect(await unfinished()).toMatchObject([
      { minutes: "submitted", by: row.by, since: row.since },
    ]);
  });

  test("whoever chairs that day is asked, nobody else", async () => {
    await chairs(r.actors.leaderInfo.id);
    expect(await awaited()).toEqual([]);
    expect(await listMinutesToApprove(db, reading, r.actors.leaderInfo)).toHaveLength(1);
    expect(await listMinutesToApprove(db, reading, r.actors.leaderHealth)).toEqual([]);
    await chairs(null);
    expect(await awaited()).toHaveLength(1);
    expect(await listMinutesToApprove(db, reading, r.actors.leaderInfo)).toEqual([]);
    await chairs(r.actors.chair.id);
  });

  test("returned: the secretary reads by whom, when and why", async () => {
    await returnMinutes(r.as("chair", later), { key, note: "Nêu rõ thời hạn của Sở Y tế" });
    expect(await awaited()).toEqual([]);
    expect(await unfinished()).toMatchObject([
      {
        minutes: "draft",
        note: "Nêu rõ thời hạn của Sở Y tế",
        by: r.actors.chair.fullName,
        since: "2026-12-08",
      },
    ]);
  });

  test("approved: they await the registry's number; issued, they are gone", async () => {
    await submitMinutes(r.as("secretary", later), { key });
    await approveMinutes(r.as("chair", later), { key });
    expect(await awaited()).toEqual([]);
    expect(await unfinished()).toMatchObject([
      { minutes: "approved", note: "", by: r.actors.chair.fullName },
    ]);
    await issueMinutes(r.as("secretary", later), {
      key,
      documentNumber: "05/TB-UBND",
      documentDate: "2026-12-08",
    });
    expect(await unfinished()).toEqual([]);
  });
});
