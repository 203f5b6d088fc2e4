import { momentOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import { upcomingStates } from "#app/domain/meeting/status.ts";
import type { Database, IssueState, MeetingState } from "#db/schema.ts";
import type { CastName } from "../cast.ts";
import type { Register } from "../register.ts";
import { listIssues, listItems, type SeenIssue, type SeenItem } from "./sight.ts";
import { pick, type Step } from "./step.ts";

interface SeenMeeting {
  id: number;
  series_id: number;
  state: MeetingState;
  held_on: string;
}

type At = Pick<Step, "a">;

/** What a random history has to choose from, and whether anything of it is lost. */
export class World {
  today = "2026-11-23";
  readonly register: Register;
  readonly db: Database;
  issues: SeenIssue[] = [];
  #meetings: SeenMeeting[] = [];
  #items: SeenItem[] = [];

  constructor(db: Database, register: Register) {
    this.db = db;
    this.register = register;
  }

  get health(): number {
    return this.register.departments.SYT ?? 0;
  }

  get finance(): number {
    return this.register.departments.STC ?? 0;
  }

  as(name: CastName): Context {
    return { ...this.register.as(name, momentOf(this.today, "09:00")), db: this.db };
  }

  /** Somebody of the department that leads the issue. */
  asLead({ leadId }: SeenIssue): Context {
    return this.as(leadId === this.finance ? "leaderFinance" : "leaderHealth");
  }

  otherThan(leadId: number): number {
    return leadId === this.finance ? this.health : this.finance;
  }

  async look(): Promise<void> {
    this.issues = await listIssues(this.db);
    this.#items = await listItems(this.db);
    this.#meetings = await this.db
      .selectFrom("meeting")
      .select(["id", "series_id", "state", "held_on"])
      .orderBy("held_on")
      .orderBy("id")
      .execute();
  }

  issue({ a }: At): SeenIssue {
    return pick(this.issues, a);
  }

  /** One from which the command usually starts; now and then another, which is to be refused. */
  issueWhere({ a, b }: Step, isRight: (issue: SeenIssue) => boolean): SeenIssue {
    return pick(b % 8 === 7 ? this.issues : this.issues.filter(isRight), a);
  }

  issueIn(step: Step, ...states: IssueState[]): SeenIssue {
    return this.issueWhere(step, (issue) => states.includes(issue.state));
  }

  newest({ a }: At): SeenIssue {
    return pick([...this.issues].reverse(), a % 3 === 0 ? a : 0);
  }

  meeting({ a }: At): number {
    return pick(
      this.#meetings.filter((one) => upcomingStates.includes(one.state)),
      a,
    ).id;
  }

  draft({ a }: At): number {
    return this.#in(a, "draft");
  }

  live({ a }: At = { a: 0 }): number {
    return this.#in(a, "published", "in_session");
  }

  inSession(): number {
    return this.#in(0, "in_session");
  }

  /** The one held last, or before. */
  held({ a }: At = { a: 0 }): number {
    const held = this.#meetings.filter(({ state }) => state === "closed" || state === "issued");
    return pick(held.reverse(), a % 5 === 4 ? a : 0).id;
  }

  #in(at: number, ...states: MeetingState[]): number {
    return pick(
      this.#meetings.filter((one) => states.includes(one.state)),
      at,
    ).id;
  }

  seriesOf(meetingId: number): number {
    return this.#meetings.find(({ id }) => id === meetingId)?.series_id ?? this.register.seriesId;
  }

  itemOf(meetingId: number, { a }: At, kind?: SeenItem["kind"]): SeenItem {
    return pick(
      this.#items.filter(
        (one) => one.meetingId === meetingId && (kind === undefined || one.kind === kind),
      ),
      a,
    );
  }

  /** Time goes on to the day of a meeting. */
  goTo(meetingId: number): void {
    const heldOn = this.#meetings.find((one) => one.id === meetingId)?.held_on ?? this.today;
    if (heldOn > this.today) this.today = heldOn;
  }

  /**
   * Codes of open issues that neither stand on their series' next agenda nor are held back
   * from it: the published one, or for what came later the draft that follows. `everywhere`
   * asks every draft.
   */
  async lost(everywhere = false): Promise<string[]> {
    await this.look();
    const codes: string[] = [];
    for (const seriesId of new Set(this.#meetings.map((meeting) => meeting.series_id))) {
      const upcoming = this.#meetings.filter(
        (meeting) => meeting.series_id === seriesId && upcomingStates.includes(meeting.state),
      );
      const drafts = upcoming.filter(({ state }) => state === "draft");
      const live = await this.#standingOn(upcoming.find(({ state }) => state !== "draft"));
      const next = await Promise.all(
        drafts.slice(0, everywhere ? drafts.length : 1).map((draft) => this.#standingOn(draft)),
      );
      const isNext = (id: number) => next.length > 0 && next.every((ids) => ids.has(id));
      const open = this.issues.filter(
        (issue) => issue.seriesId === seriesId && isOpen(issue.state),
      );
      codes.push(...open.flatMap(({ id, code }) => (live.has(id) || isNext(id) ? [] : code)));
    }
    return codes;
  }

  async #standingOn(meeting: SeenMeeting | undefined): Promise<Set<number>> {
    if (!meeting) return new Set();
    const { entries, heldBack } = await getAgenda(this.db, meeting, this.today);
    return new Set([
      ...entries.flatMap((entry) => entry.issueId ?? []),
      ...heldBack.filter(({ by, reason }) => by !== "" && reason !== "").map((one) => one.issueId),
    ]);
  }
}
