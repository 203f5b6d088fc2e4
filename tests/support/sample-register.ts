import { momentOf } from "#app/domain/clock.ts";
import type { Database, Disposition, MeetingState, NewRow } from "#db/schema.ts";
import type { Cast } from "./cast.ts";

/**
 * Rows for tests that count: meetings, projects and issues written straight into
 * the tables, so that every figure can be worked out by hand beside them.
 */
export class SampleRegister {
  readonly #db: Database;
  readonly #cast: Cast;
  #numbers = 0;

  constructor(db: Database, cast: Cast) {
    this.#db = db;
    this.#cast = cast;
  }

  /** A meeting "HGB-2026-11" on a day; closed ones were closed at 11:00. */
  async meeting(heldOn: string, state: MeetingState = "closed"): Promise<number> {
    const isHeld = state === "closed" || state === "issued";
    const row = await this.#db
      .insertInto("meeting")
      .values({
        series_id: this.#cast.seriesId,
        code: `HGB-${heldOn.slice(0, 7)}`,
        period: heldOn.slice(0, 7),
        title_vi: `Họp giao ban tháng ${Number(heldOn.slice(5, 7))}`,
        title_en: `Meeting of month ${Number(heldOn.slice(5, 7))}`,
        held_on: heldOn,
        starts_at: "08:00",
        length_minutes: 180,
        state,
        minutes_state: state === "issued" ? "issued" : isHeld ? "draft" : "none",
        ...(state === "issued" ? { document_number: "1/TB", document_date: heldOn } : {}),
        ...(isHeld
          ? { ended_at: momentOf(heldOn, "11:00"), closed_at: momentOf(heldOn, "11:00") }
          : {}),
        created_at: momentOf(heldOn),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  }

  /** A project of a department, with this year's money in đồng and an open visit at a stage. */
  async project(
    code: string,
    owner: string,
    given: { budget: number; plan: number; disbursed?: number; stage: string; since: string },
  ): Promise<{ id: number; visitId: number; stageId: number }> {
    const stageId = this.#cast.stages[given.stage] ?? 0;
    const { id } = await this.#db
      .insertInto("project")
      .values({
        code,
        name_vi: `Dự án ${code}`,
        owner_department_id: this.#cast.departments[owner] ?? 0,
        kind_id: this.#cast.kinds.DC_DTCT ?? 0,
        route_id: this.#cast.routes.DC_DTCT ?? 0,
        funding_source: "investment",
        budget: given.budget,
        created_at: momentOf(given.since),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await this.#db
      .insertInto("project_year")
      .values({
        project_id: id,
        year: Number(given.since.slice(0, 4)),
        plan: given.plan,
        disbursed: given.disbursed ?? 0,
      })
      .execute();
    const visit = await this.#db
      .insertInto("stage_visit")
      .values({ project_id: id, stage_id: stageId, entered_on: given.since })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { id, visitId: visit.id, stageId };
  }

  /** An issue led by a department; its code is VM-2026-001 and so on, in the order of the calls. */
  async issue(
    lead: string,
    given: Partial<NewRow<"issue">> & {
      project?: { id: number; visitId: number; stageId: number };
    },
  ): Promise<{ id: number; code: string }> {
    const { project, ...columns } = given;
    this.#numbers += 1;
    const kind = project ? "blocker" : "task";
    const code = `${kind === "blocker" ? "VM" : "NV"}-2026-${String(this.#numbers).padStart(3, "0")}`;
    const raisedOn = columns.raised_on ?? "2026-09-01";
    const { id } = await this.#db
      .insertInto("issue")
      .values({
        series_id: this.#cast.seriesId,
        kind,
        year: 2026,
        number: this.#numbers,
        code,
        project_id: project?.id ?? null,
        stage_visit_id: project?.visitId ?? null,
        stage_id: project?.stageId ?? null,
        text: `Vướng mắc ${this.#numbers}`,
        lead_department_id: this.#cast.departments[lead] ?? 0,
        lead_since: raisedOn,
        state: "open",
        deadline: "2026-12-31",
        raised_on: raisedOn,
        created_at: momentOf(raisedOn),
        accepted_at: columns.state === "proposed" ? null : momentOf(raisedOn),
        ...columns,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { id, code };
  }

  /** What a closed meeting did with an issue. */
  async review(
    meetingId: number,
    issueId: number,
    disposition: Disposition,
    given: { isStalled?: boolean } = {},
  ): Promise<void> {
    await this.#db
      .insertInto("agenda_item")
      .values({
        meeting_id: meetingId,
        issue_id: issueId,
        kind: "issue",
        placement: "discussed",
        section: "carried",
        position: issueId,
        disposition,
        is_stalled: given.isStalled ?? false,
        is_overdue_at_close: false,
        is_resolved_late: false,
      })
      .execute();
  }

  async report(
    issueId: number,
    department: string,
    on: string,
    given: { isNoProgress?: boolean; proposal?: string } = {},
  ): Promise<void> {
    const event = await this.#db
      .insertInto("event")
      .values({
        verb: "issue.reported",
        happened_at: momentOf(on, "09:00"),
        actor_name: "Chuyên viên",
        issue_id: issueId,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await this.#db
      .insertInto("progress_report")
      .values({
        issue_id: issueId,
        reported_at: momentOf(on, "09:00"),
        reported_on: on,
        department_id: this.#cast.departments[department] ?? 0,
        is_no_progress: given.isNoProgress ?? false,
        text: "Đang làm",
        proposal: given.proposal ?? "",
        event_id: event.id,
      })
      .execute();
  }
}
