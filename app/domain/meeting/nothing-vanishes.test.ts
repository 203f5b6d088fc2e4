import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { addDays, momentOf, todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import { acceptIssue } from "#app/domain/issue/assignment.server.ts";
import {
  confirmDone,
  reopenIssue,
  reportDone,
  sendBack,
} from "#app/domain/issue/completion.server.ts";
import { askExtension, decideExtension } from "#app/domain/issue/extension.server.ts";
import { reportProgress } from "#app/domain/issue/reporting.server.ts";
import {
  cancelIssue,
  escalateIssue,
  pauseIssue,
  resumeIssue,
} from "#app/domain/issue/standing.server.ts";
import type { Database, Disposition } from "#db/schema.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { getAgenda } from "./agenda.server.ts";
import { amendItem } from "./amendment.server.ts";
import {
  addTopic,
  arrangeAgendaEntry,
  endHoldBack,
  holdBackIssue,
  moveAgendaEntry,
} from "./arrangement.server.ts";
import { closeMeeting, markRemainderNotDiscussed } from "./closure.server.ts";
import { openMeetingEarly } from "./early-opening.server.ts";
import {
  approveMinutes,
  correctMinutes,
  issueMinutes,
  returnMinutes,
  submitMinutes,
} from "./minutes.server.ts";
import { addAgendaIssue, publishMeeting } from "./publication.server.ts";
import { saveFields } from "./recording.server.ts";
import { cancelMeeting, createNextMeeting, rescheduleMeeting } from "./schedule.server.ts";
import { openMeeting, recordAttendance } from "./session.server.ts";
import { verifySeals } from "./verify.server.ts";

const { db } = await createTestDatabase();
const register = await createRegister(db);
const health = register.departments.SYT ?? 0;
const finance = register.departments.STC ?? 0;
const dispositions: Disposition[] = [
  "resolved",
  "kept",
  "extended",
  "reassigned",
  "escalated",
  "paused",
  "cancelled",
  "noted",
  "not_discussed",
];

/** One step of a random history; `a` and `b` choose among what is there. */
interface Step {
  does: string;
  a: number;
  b: number;
}

type Doing = (world: World, step: Step) => Promise<unknown>;

/** Everything that can be done, by name; what is refused is refused and changes nothing. */
const commands: Record<string, Doing> = {
  raise: (w, { a }) => register.raise({ deadline: addDays(w.today, a * 3) }, w.as("leaderHealth")),
  propose: (w, { a }) =>
    register.raise(
      { leadDepartmentId: finance, deadline: a % 2 ? addDays(w.today, a) : null },
      w.as("leaderHealth"),
    ),
  accept: (w, s) =>
    acceptIssue(
      w.as("secretary"),
      { issue: w.newest(s) },
      {
        leadDepartmentId: finance,
        deadline: addDays(w.today, s.b + 1),
      },
    ),
  report: (w, s) =>
    reportProgress(w.as("leaderHealth"), w.issue(s), { isNoProgress: s.b % 2 === 0, text: "x" }),
  reportDone: (w, s) => reportDone(w.as("leaderHealth"), w.issue(s), { text: "xong" }),
  confirm: (w, s) => confirmDone(w.as("secretary"), w.issue(s), {}),
  sendBack: (w, s) => sendBack(w.as("secretary"), w.issue(s), { reason: "chưa đủ" }),
  askExtension: (w, s) =>
    askExtension(w.as("leaderHealth"), w.issue(s), {
      newDeadline: addDays(w.today, 60 + s.b),
      reason: "chờ",
    }),
  decideExtension: (w, s) =>
    decideExtension(w.as("chair"), w.issue(s), { decision: "refused", note: "không" }),
  pause: (w, s) => pauseIssue(w.as("secretary"), w.issue(s), { reason: "chờ" }),
  resume: (w, s) => resumeIssue(w.as("secretary"), w.issue(s), { deadline: addDays(w.today, 10) }),
  escalate: (w, s) =>
    escalateIssue(w.as("secretary"), w.issue(s), { authority: "Bộ", question: "hỏi" }),
  cancelIssue: (w, s) => cancelIssue(w.as("secretary"), w.issue(s), { reason: "thôi" }),
  reopen: (w, s) =>
    reopenIssue(w.as("secretary"), w.issue(s), {
      reason: "còn",
      deadline: addDays(w.today, 9),
    }),
  create: (w) => createNextMeeting(w.as("secretary"), { seriesId: register.seriesId }),
  createOn: (w, { a }) =>
    createNextMeeting(w.as("secretary"), {
      seriesId: register.seriesId,
      heldOn: addDays(w.today, a),
    }),
  reschedule: (w, s) =>
    rescheduleMeeting(w.as("secretary"), {
      key: w.meeting(s),
      heldOn: addDays(w.today, s.b * 2),
      reason: "bận",
    }),
  cancel: (w, s) => cancelMeeting(w.as("secretary"), { key: w.meeting(s), reason: "bão" }),
  publish: (w) => publishMeeting(w.as("secretary"), { key: w.earliest() }),
  open: async (w) => {
    await w.goTo(w.live());
    await openMeeting(w.as("secretary"), { key: w.live() });
    await attend(w);
  },
  openEarly: async (w) => {
    await openMeetingEarly(w.as("secretary"), { key: w.live() });
    await attend(w);
  },
  add: (w, s) => addAgendaIssue(w.as("secretary"), { key: w.live(), issueId: w.newest(s) }),
  holdBack: (w, s) =>
    holdBackIssue(w.as("secretary"), {
      key: w.meeting(s),
      issueId: w.issue({ ...s, a: s.b }).issue,
      reason: "chờ",
    }),
  endHoldBack: (w, s) =>
    endHoldBack(w.as("secretary"), {
      key: w.meeting(s),
      issueId: w.issue({ ...s, a: s.b }).issue,
    }),
  move: (w, s) =>
    moveAgendaEntry(w.as("secretary"), {
      key: w.meeting(s),
      entry: `i${w.issue({ ...s, a: s.b }).issue}`,
      to: s.b % 2 ? "up" : "last",
    }),
  arrange: (w, s) =>
    arrangeAgendaEntry(w.as("secretary"), {
      key: w.meeting(s),
      entry: `i${w.issue({ ...s, a: s.b }).issue}`,
      placement: s.b % 2 ? "information" : "discussed",
    }),
  addTopic: (w, s) => addTopic(w.as("secretary"), { key: w.meeting(s), title: "Việc chung" }),
  record: async (w, s) => {
    const item = w.item(s);
    const set = (field: "disposition" | "newDeadline" | "newLead" | "reason", value: string) => ({
      target: { of: "item" as const, id: item.id, field },
      base: item[field],
      value,
    });
    const disposition = dispositions[s.b % dispositions.length] ?? "kept";
    await saveFields(w.as("secretary"), {
      key: w.live(),
      changes: [
        set("disposition", disposition),
        set("reason", "lý do"),
        set("newDeadline", disposition === "extended" ? addDays(w.today, 90) : ""),
        set("newLead", disposition === "reassigned" ? String(finance) : ""),
      ],
    });
  },
  close: async (w) => {
    await markRemainderNotDiscussed(w.as("secretary"), { key: w.live() });
    await closeMeeting(w.as("secretary"), { key: w.live() });
  },
  amend: (w, s) => {
    const item = w.closedItem(s);
    const disposition = dispositions[s.b % dispositions.length] ?? "kept";
    return amendItem(w.as("secretary"), {
      key: item.meeting_id,
      itemId: item.id,
      discussion: "sửa",
      disposition,
      newDeadline: disposition === "extended" ? addDays(w.today, 120) : null,
      newLeadDepartmentId: disposition === "reassigned" ? finance : null,
      reason: "lý do",
      conclusions: [],
    });
  },
  submit: (w) => submitMinutes(w.as("secretary"), { key: w.closed() }),
  return: (w) => returnMinutes(w.as("chair"), { key: w.closed(), note: "sửa" }),
  approve: (w) => approveMinutes(w.as("chair"), { key: w.closed() }),
  issue: (w) =>
    issueMinutes(w.as("secretary"), {
      key: w.closed(),
      documentNumber: "05/TB-UBND",
      documentDate: w.today,
    }),
  correct: (w, s) =>
    correctMinutes(w.as("secretary"), {
      key: w.closed(),
      conclusionId: null,
      originalText: "một câu",
      correctedText: `câu khác ${s.b}`,
      reason: "sai sót",
    }),
  wait: async (w, { a }) => {
    w.today = addDays(w.today, a);
  },
};

const attend = (w: World) =>
  recordAttendance(w.as("secretary"), {
    key: w.live(),
    lines: [{ departmentId: health, attendance: "present" }],
  });

interface MeetingSeen {
  id: number;
  state: string;
  held_on: string;
}

/** What a random history has to choose from. */
class World {
  today = "2026-11-23";
  readonly #db: Database;
  #issues: number[] = [];
  #meetings: MeetingSeen[] = [];
  #items: {
    id: number;
    meeting_id: number;
    disposition: string;
    newDeadline: string;
    newLead: string;
    reason: string;
  }[] = [];

  constructor(trx: Database) {
    this.#db = trx;
  }

  as(name: Parameters<Register["as"]>[0]): Context {
    return { ...register.as(name, momentOf(this.today, "09:00")), db: this.#db };
  }

  async look(): Promise<void> {
    const issues = await this.#db.selectFrom("issue").select("id").orderBy("id").execute();
    this.#issues = issues.map((row) => row.id);
    this.#meetings = await this.#db
      .selectFrom("meeting")
      .select(["id", "state", "held_on"])
      .orderBy("held_on")
      .execute();
    const items = await this.#db
      .selectFrom("agenda_item")
      .selectAll()
      .where("kind", "=", "issue")
      .orderBy("id")
      .execute();
    this.#items = items.map((row) => ({
      id: row.id,
      meeting_id: row.meeting_id,
      disposition: row.disposition ?? "",
      newDeadline: row.new_deadline ?? "",
      newLead: String(row.new_lead_department_id ?? ""),
      reason: row.reason,
    }));
  }

  issue({ a }: Pick<Step, "a">): { issue: number } {
    return { issue: pick(this.#issues, a) };
  }

  newest({ a }: Step): number {
    return pick([...this.#issues].reverse(), a % 3 === 0 ? a : 0);
  }

  meeting({ a }: Pick<Step, "a">): number {
    return pick(
      this.#meetings.filter((one) => ["draft", "published", "in_session"].includes(one.state)),
      a,
    ).id;
  }

  earliest(): number {
    return pick(
      this.#meetings.filter((one) => one.state === "draft"),
      0,
    ).id;
  }

  live(): number {
    return pick(
      this.#meetings.filter((one) => one.state === "published" || one.state === "in_session"),
      0,
    ).id;
  }

  closed(): number {
    return pick(
      this.#meetings.filter((one) => one.state === "closed" || one.state === "issued").reverse(),
      0,
    ).id;
  }

  item({ a }: Step) {
    const live = this.live();
    return pick(
      this.#items.filter((one) => one.meeting_id === live),
      a,
    );
  }

  closedItem({ a }: Step) {
    const closed = this.closed();
    return pick(
      this.#items.filter((one) => one.meeting_id === closed),
      a,
    );
  }

  /** Time goes on to the day of a meeting. */
  async goTo(meetingId: number): Promise<void> {
    const heldOn = this.#meetings.find((one) => one.id === meetingId)?.held_on ?? this.today;
    if (heldOn > this.today) this.today = heldOn;
  }

  /** Every open issue of the series stands on its next agenda or is held back from it. */
  async lost(): Promise<string[]> {
    await this.look();
    const open = await this.#db
      .selectFrom("issue")
      .select(["id", "code"])
      .where("state", "in", ["proposed", "open", "reported_done", "paused"])
      .execute();
    const standing = new Map<string, Set<number>>();
    for (const { id, state } of this.#meetings) {
      if (!["draft", "published", "in_session"].includes(state)) continue;
      const meeting = await this.#db
        .selectFrom("meeting")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const { entries, heldBack } = await getAgenda(
        this.#db,
        meeting,
        todayOf(momentOf(this.today)),
      );
      const ids = entries.flatMap((entry) => entry.issueId ?? []);
      standing.set(
        state === "draft" ? `draft ${id}` : "live",
        new Set([...ids, ...heldBack.map((held) => held.issueId)]),
      );
    }
    const drafts = [...standing].filter(([name]) => name.startsWith("draft")).map(([, ids]) => ids);
    const live = standing.get("live");
    const began = this.#meetings.length > 0;
    return open
      .filter(
        ({ id }) =>
          began && !live?.has(id) && !(drafts.length > 0 && drafts.every((d) => d.has(id))),
      )
      .map(({ code }) => code);
  }
}

class NothingThere extends Error {}

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % Math.max(1, list.length)];
  if (found === undefined) throw new NothingThere();
  return found;
}

const step = fc.record({
  does: fc.constantFrom(...Object.keys(commands)),
  a: fc.nat({ max: 12 }),
  b: fc.nat({ max: 30 }),
});

/** Steps that only make sense one after another, at the same issue or meeting. */
const sagas = [
  ["reportDone", "confirm"],
  ["reportDone", "sendBack"],
  ["reportDone", "confirm", "reopen"],
  ["askExtension", "decideExtension"],
  ["pause", "resume"],
  ["raise", "add"],
  ["propose", "accept"],
  ["submit", "return"],
  ["open", "close", "amend"],
  ["holdBack", "add"],
  ["submit", "approve", "issue", "correct"],
];
const saga = fc
  .record({ names: fc.constantFrom(...sagas), a: fc.nat({ max: 12 }), b: fc.nat({ max: 30 }) })
  .map(({ names, a, b }) => names.map((does): Step => ({ does, a, b })));
const some = (maxLength: number) =>
  fc
    .array(
      fc.oneof({ weight: 3, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: saga }),
      {
        maxLength,
      },
    )
    .map((parts) => parts.flat());

/** A month as it usually goes, so that random steps also fall between its stations. */
const station = (does: string) => fc.constant({ does, a: 0, b: 1 });
const month = fc
  .tuple(
    some(5),
    station("publish"),
    some(4),
    station("open"),
    fc.array(
      fc.oneof(step, fc.record({ does: fc.constant("record"), a: fc.nat(12), b: fc.nat(30) })),
      {
        maxLength: 8,
      },
    ),
    station("close"),
    some(5),
  )
  .map((parts) => parts.flat());

class Rollback extends Error {}

test("law 1: no sequence of commands loses an open issue", { timeout: 240_000 }, async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(month, { minLength: 1, maxLength: 3 }), async (months) => {
      const history = [
        { does: "create", a: 0, b: 0 },
        { does: "raise", a: 5, b: 0 },
        { does: "raise", a: 9, b: 0 },
        ...months.flat(),
      ];
      await db
        .transaction()
        .execute(async (trx) => {
          const world = new World(trx);
          for (const [index, one] of history.entries()) {
            await sql.raw(`savepoint step`).execute(trx);
            try {
              await commands[one.does]?.(world, one);
              done.set(one.does, (done.get(one.does) ?? 0) + 1);
            } catch (error) {
              if (!(error instanceof DomainError) && !(error instanceof NothingThere)) throw error;
              await sql.raw(`rollback to savepoint step`).execute(trx);
              continue;
            }
            expect(await world.lost(), `after ${index}: ${one.does}`).toEqual([]);
          }
          expect((await verifySeals(trx)).broken).toBeNull();
          throw new Rollback();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Rollback)) throw error;
        });
    }),
    { numRuns: 25, seed: 20261207, endOnFailure: true },
  );
  const never = Object.keys(commands).filter((name) => !done.has(name));
  expect(never, "commands that never succeeded").toEqual([]);
});
