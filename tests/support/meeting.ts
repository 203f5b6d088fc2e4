import { momentOf, todayOf } from "#app/domain/clock.ts";
import { type AmendedConclusion, amendItem } from "#app/domain/meeting/amendment.server.ts";
import { closeMeeting, markRemainderNotDiscussed } from "#app/domain/meeting/closure.server.ts";
import type { FieldChange, FieldTarget } from "#app/domain/meeting/field.ts";
import { approveMinutes, issueMinutes, submitMinutes } from "#app/domain/meeting/minutes.server.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
import { saveFields } from "#app/domain/meeting/recording.server.ts";
import { createNextMeeting } from "#app/domain/meeting/schedule.server.ts";
import { openMeeting, recordAttendance } from "#app/domain/meeting/session.server.ts";
import type { Database, Disposition, Row } from "#db/schema.ts";
import type { Register } from "./register.ts";

/** What a test says of one issue at a meeting. */
export interface Said {
  disposition: Disposition;
  newDeadline?: string;
  newLead?: number;
  reason?: string;
  discussion?: string;
  text?: string;
}

/** Plays meetings of the register's series through the domain's own commands. */
export class MeetingPlay {
  readonly #db: Database;
  readonly #register: Register;

  constructor(db: Database, register: Register) {
    this.#db = db;
    this.#register = register;
  }

  async create(now?: Date): Promise<{ id: number; code: string; heldOn: string }> {
    return createNextMeeting(this.#register.as("secretary", now), {
      seriesId: this.#register.seriesId,
    });
  }

  /** Publishes now and opens at 08:00 of the meeting's day. */
  async convene(key: number, now?: Date): Promise<Row<"meeting">> {
    await publishMeeting(this.#register.as("secretary", now), { key });
    const meeting = await this.row(key);
    await openMeeting(this.#register.as("secretary", momentOf(meeting.held_on, "08:00")), { key });
    await this.attend(key);
    return meeting;
  }

  async attend(key: number): Promise<void> {
    const meeting = await this.row(key);
    await recordAttendance(this.#register.as("secretary", momentOf(meeting.held_on, "08:05")), {
      key,
      lines: [
        {
          departmentId: this.#register.departments.SYT ?? 0,
          attendance: "present",
          personName: "Mai Xuân Hòa",
        },
      ],
    });
  }

  async say(key: number, issueId: number, said: Said): Promise<void> {
    const meeting = await this.row(key);
    const item = await this.item(key, issueId);
    const set = (field: FieldTarget, value: string | number | undefined): FieldChange[] =>
      value === undefined ? [] : [{ target: field, base: "", value: String(value) }];
    const ctx = this.#register.as("secretary", momentOf(meeting.held_on, "09:00"));
    const of = "item" as const;
    const { outcomes } = await saveFields(ctx, {
      key,
      changes: [
        ...set({ of, id: item.id, field: "disposition" }, said.disposition),
        ...set({ of, id: item.id, field: "newDeadline" }, said.newDeadline),
        ...set({ of, id: item.id, field: "newLead" }, said.newLead),
        ...set({ of, id: item.id, field: "reason" }, said.reason),
        ...set({ of, id: item.id, field: "discussion" }, said.discussion),
      ],
    });
    for (const [name, outcome] of Object.entries(outcomes)) {
      if (outcome.status === "conflict") throw new Error(`${name}: ${outcome.theirs}`);
    }
    if (said.text !== undefined) {
      const [conclusion] = await this.conclusions(item.id);
      if (!conclusion) throw new Error("no conclusion");
      const target = { of: "conclusion" as const, id: conclusion.id, field: "text" as const };
      await saveFields(ctx, {
        key,
        changes: [{ target, base: conclusion.text, value: said.text }],
      });
    }
  }

  /** Closes at 11:00 of the day; what nobody spoke of is marked not discussed. */
  async close(key: number): Promise<Row<"meeting">> {
    const meeting = await this.row(key);
    const ctx = this.#register.as("secretary", momentOf(meeting.held_on, "11:00"));
    await markRemainderNotDiscussed(ctx, { key });
    await closeMeeting(ctx, { key });
    return this.row(key);
  }

  async issue(key: number, number = "05/TB-UBND"): Promise<Row<"meeting">> {
    const { held_on } = await this.row(key);
    const at = momentOf(held_on, "15:00");
    await submitMinutes(this.#register.as("secretary", at), { key });
    await approveMinutes(this.#register.as("chair", at), { key });
    await issueMinutes(this.#register.as("secretary", at), {
      key,
      documentNumber: number,
      documentDate: todayOf(at),
    });
    return this.row(key);
  }

  /** Amends an issue's item, leaving what is not named. */
  async amend(
    key: number,
    issueId: number,
    change: Partial<Said> & { conclusions?: AmendedConclusion[] },
    who: "secretary" | "chair" = "secretary",
  ): Promise<void> {
    const meeting = await this.row(key);
    const item = await this.item(key, issueId);
    const conclusions = (await this.conclusions(item.id)).map((one) => ({
      id: one.id,
      text: one.text,
      leadDepartmentId: one.lead_department_id,
      coordinatorIds: [],
      deadline: one.deadline,
      isTask: one.is_task,
    }));
    await amendItem(this.#register.as(who, momentOf(meeting.held_on, "14:00")), {
      key,
      itemId: item.id,
      discussion: change.discussion ?? item.discussion,
      disposition: change.disposition ?? item.disposition ?? "noted",
      newDeadline: change.newDeadline ?? null,
      newLeadDepartmentId: change.newLead ?? null,
      reason: change.reason ?? item.reason,
      conclusions: change.conclusions ?? conclusions,
    });
  }

  async row(key: number): Promise<Row<"meeting">> {
    return this.#db
      .selectFrom("meeting")
      .selectAll()
      .where("id", "=", key)
      .executeTakeFirstOrThrow();
  }

  async item(key: number, issueId: number): Promise<Row<"agenda_item">> {
    return this.#db
      .selectFrom("agenda_item")
      .selectAll()
      .where("meeting_id", "=", key)
      .where("issue_id", "=", issueId)
      .executeTakeFirstOrThrow();
  }

  async conclusions(itemId: number): Promise<Row<"conclusion">[]> {
    return this.#db
      .selectFrom("conclusion")
      .selectAll()
      .where("agenda_item_id", "=", itemId)
      .orderBy("position")
      .execute();
  }
}
