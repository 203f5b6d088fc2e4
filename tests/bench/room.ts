import { Agent, request } from "node:http";
import { loadDemo } from "#app/demo/load.server.ts";
import { momentOf } from "#app/domain/clock.ts";
import type { Actor, Context } from "#app/domain/context.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
import { openMeeting } from "#app/domain/meeting/session.server.ts";
import { createDatabase } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { type Bench, below } from "./bench.ts";
import { signIn } from "./load-sign-in.ts";
import { serveBuilt } from "./serve-built.ts";

const SCREENS = 300;
const SAVES = 60;
/** Between two saves, as fast as one types sentence after sentence. */
const PAUSE_MS = 250;
/** Milliseconds from a save to the screens, 95 % of them; the issue's own bound. */
const BOUND = 250;

/** `npm run bench -- room`: 300 open screens of one meeting, one secretary who types. */
export const run: Bench = async ({ createDatabase: createEmpty }) => {
  const url = await createEmpty();
  const { db } = createDatabase(url, { max: 2, statementTimeout: 0 });
  console.log("room: the demo, its next meeting in session");
  await loadDemo(db, { now: new Date() });
  const { code, itemId, secretaryId } = await meetingInSession(db);
  const server = await serveBuilt(url);
  const cookie = await signIn(db, secretaryId);
  const room = `${server.address}/meetings/${code}/session`;
  // Warm, and without the first screen's listener in what a screen costs.
  const first = await Screen.open(`${room}/live?item=${itemId}`, cookie);
  await save(room, cookie, itemId, "", "Bắt đầu");
  const before = server.memory();
  const screens = [first];
  while (screens.length < SCREENS)
    screens.push(await Screen.open(`${room}/live?item=${itemId}`, cookie));
  const perScreen = (server.memory() - before) / (SCREENS - 1);
  console.log(`room: ${SCREENS} screens are open`);
  const own: number[] = [];
  const heard: number[] = [];
  let base = "Bắt đầu";
  for (let number = 1; number <= SAVES; number += 1) {
    const value = `Ý kiến thứ ${number} của cuộc họp, ghi khi đang nói.`;
    const begun = performance.now();
    const all = screens.map((screen) => screen.hears(value));
    await save(room, cookie, itemId, base, value);
    own.push(performance.now() - begun);
    for (const at of await Promise.all(all)) heard.push(at - begun);
    base = value;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  const memory = server.memory();
  for (const screen of screens) screen.close();
  await server.stop();
  await db.destroy();
  const figures = {
    "save to screen p50 ms": share(heard, 0.5),
    "save to screen p95 ms": share(heard, 0.95),
    "save to screen most ms": share(heard, 1),
    "save itself p50 ms": share(own, 0.5),
    "save itself p95 ms": share(own, 0.95),
    "memory a screen kB": Math.round(perScreen / 1000),
    "memory in all MB": Math.round(memory / 1_000_000),
  };
  console.table(figures);
  return [
    below(`save to ${SCREENS} screens, p95 ms`, BOUND, share(heard, 0.95)),
    below("the save itself, p95 ms", BOUND, share(own, 0.95)),
  ];
};

/** The draft meeting of the demo, published and opened at its time; its first item. */
async function meetingInSession(db: Database) {
  const secretary = await db
    .selectFrom("app_user")
    .where("username", "=", "thuky")
    .select(["id", "username", "full_name as fullName", "department_id as departmentId"])
    .executeTakeFirstOrThrow();
  const actor: Actor = {
    ...secretary,
    title: "",
    departmentName: null,
    locale: "vi",
    roles: [{ role: "secretary", departmentId: null }],
  };
  const { id, code, held_on } = await db
    .selectFrom("meeting")
    .where("state", "=", "draft")
    .select(["id", "code", "held_on"])
    .executeTakeFirstOrThrow();
  const at = (now: Date): Context => ({ db, actor, now });
  await publishMeeting(at(new Date()), { key: id });
  await openMeeting(at(momentOf(held_on, "08:00")), { key: id });
  const item = await db
    .selectFrom("agenda_item")
    .where("meeting_id", "=", id)
    .where("issue_id", "is not", null)
    .orderBy("position")
    .select("id")
    .executeTakeFirstOrThrow();
  return { code, itemId: item.id, secretaryId: secretary.id };
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** An open stream of the room's news. */
class Screen {
  #waits: { value: string; resolve: (at: number) => void } | null = null;
  #close = () => {};

  static open(address: string, cookie: string): Promise<Screen> {
    const screen = new Screen();
    return new Promise((resolve, reject) => {
      const sent = request(address, { agent, headers: { Cookie: cookie } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`a screen got ${response.statusCode}`));
        response.setEncoding("utf8");
        response.on("data", (text: string) => {
          resolve(screen);
          const waits = screen.#waits;
          if (!waits || !text.includes(waits.value)) return;
          screen.#waits = null;
          waits.resolve(performance.now());
        });
      });
      sent.on("error", reject);
      sent.end();
      screen.#close = () => sent.destroy();
    });
  }

  /** When it has heard of the value. */
  hears(value: string): Promise<number> {
    return new Promise((resolve) => {
      this.#waits = { value, resolve };
    });
  }

  close(): void {
    this.#close();
  }
}

async function save(room: string, cookie: string, itemId: number, base: string, value: string) {
  const response = await fetch(`${room}/field`, {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams({ name: `item.${itemId}.discussion`, base, value }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`a save was answered ${response.status}: ${text.slice(0, 200)}`);
}

function share(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1);
  return Math.round((sorted[Math.max(0, at)] ?? 0) * 10) / 10;
}
