import { todayOf } from "#app/domain/clock.ts";
import { type Context, departmentsOf } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { eventOf, recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, standingOf, subjectOf, type Target } from "./act.server.ts";
import { checkDeadline } from "./assignment.server.ts";
import { answerByWord } from "./chase-answer.server.ts";
import { editsTerms } from "./policy.ts";
import {
  changeIssue,
  checkChosen,
  departmentName,
  departmentNames,
  type LockedIssue,
} from "./row.server.ts";
import { causeOf } from "./stalling.server.ts";
import { sameIds, setCoordinators } from "./task.server.ts";
import { keepWaiting, type PartyInput, partyOf } from "./waiting-said.server.ts";

export interface ReportInput {
  /** “Chưa có tiến triển”: then the text says why. An answer, where silence is none. */
  isNoProgress: boolean;
  text: string;
  /** What the department now proposes or asks; replaces the issue's proposal where given. */
  proposal?: string;
  /** Of the list of causes; demanded of an issue that has stalled often. */
  causeId?: number | null;
  /** Whose move it is from now on; left out, it stays as it is. */
  waiting?: PartyInput | null;
}

/**
 * The lead department's progress report.
 *
 * @throws invalid `issue.cause_missing` of an issue that has stalled so often that a cause is demanded
 */
export function reportProgress(ctx: Context, target: Target, input: ReportInput): Promise<Acted> {
  return actOn(ctx, "report", target, async (tx, issue) => {
    const { waiting } = input;
    const cause = await causeOf(tx, issue.id, input.causeId ?? null);
    const answers = await answerByWord(tx, issue, issue.lead_department_id);
    const told = eventOf(tx, "issue.reported", subjectOf(issue), {
      noProgress: input.isNoProgress,
      text: input.text,
      proposal: input.proposal || undefined,
      cause: cause ? { ...cause } : undefined,
      waiting: waiting ? await partyOf(tx.db, waiting) : undefined,
      answers: answers.length > 0 ? answers : undefined,
    });
    await keepReport(tx, issue, input, told);
    if (waiting) await keepWaiting(tx, issue, { ...waiting, since: todayOf(tx.now) });
    if (input.proposal) await changeIssue(tx, issue, { proposal: input.proposal });
  });
}

/** A row that counts as the department's answer before the meeting, with the event that tells of it. */
export async function keepReport(
  tx: Context,
  issue: LockedIssue,
  input: ReportInput,
  told: ReturnType<typeof eventOf>,
): Promise<void> {
  await tx.db
    .with("told", () => told)
    .insertInto("progress_report")
    .values(({ selectFrom }) => ({
      issue_id: issue.id,
      reported_at: tx.now,
      reported_on: todayOf(tx.now),
      department_id: issue.lead_department_id,
      is_no_progress: input.isNoProgress,
      text: input.text,
      proposal: input.proposal ?? "",
      cause_id: input.causeId ?? null,
      reported_by: tx.actor.id,
      event_id: selectFrom("told").select("id"),
    }))
    .execute();
}

/** A comment of a department that coordinates, or whose move it is. */
export function commentOn(ctx: Context, target: Target, input: { text: string }): Promise<Acted> {
  return actOn(ctx, "comment", target, async (tx, issue) => {
    const concerned = [...issue.coordinatorIds, issue.awaitedDepartmentId];
    const own = departmentsOf(tx.actor).find((id) => concerned.includes(id));
    const departmentId = tx.behalf?.departmentId ?? own ?? null;
    const department = departmentId === null ? null : await departmentName(tx.db, departmentId);
    const answers = departmentId === null ? [] : await answerByWord(tx, issue, departmentId);
    await recordEvent(tx, "issue.commented", subjectOf(issue), {
      text: input.text,
      department: department ?? undefined,
      answers: answers.length > 0 ? answers : undefined,
    });
  });
}

export interface EditInput {
  text: string;
  proposal: string;
  categoryId: number | null;
  stageId: number | null;
  /** Left out, they stay. */
  coordinatorIds?: readonly number[];
  /** Only until the deadline has been fixed (an agenda published, an extension asked). */
  deadline?: string | null;
}

/**
 * Corrects what an issue says. The deadline may be corrected with it only until it is
 * fixed by an agenda or a request; after that it moves by extension or decision (law 3). A
 * department that corrects its own open issue changes neither the deadline nor who helps.
 *
 * @throws invalid `issue.deadline_fixed`, `issue.terms_fixed`, `issue.stage_missing`, `issue.deadline_missing`
 */
export function editIssue(ctx: Context, target: Target, input: EditInput): Promise<Acted> {
  return actOn(ctx, "edit", target, async (tx, issue) => {
    if (issue.kind === "blocker" && input.stageId === null)
      throw invalid("issue.stage_missing", {}, "stage");
    await checkChosen(tx.db, "stage", input.stageId, "stage");
    await checkChosen(tx.db, "blocker_category", input.categoryId, "category");
    const coordinatorIds = (input.coordinatorIds ?? issue.coordinatorIds).filter(
      (id) => id !== issue.lead_department_id,
    );
    const coordinators = await departmentNames(tx.db, coordinatorIds, "coordinators");
    const isSame = sameIds(coordinatorIds, issue.coordinatorIds);
    const isSameDay = input.deadline === undefined || input.deadline === issue.deadline;
    if (!(isSame && isSameDay) && !editsTerms(tx.actor, standingOf(issue)))
      throw invalid("issue.terms_fixed", {}, isSame ? "deadline" : "coordinators");
    await changeIssue(tx, issue, {
      text: input.text,
      proposal: input.proposal,
      category_id: input.categoryId,
      ...(input.stageId === issue.stage_id
        ? {}
        : { stage_id: input.stageId, stage_visit_id: await visitAt(tx, issue, input.stageId) }),
      ...correctedDeadline(tx, issue, input.deadline),
    });
    if (!isSame) await setCoordinators(tx, issue.id, coordinatorIds);
    await recordEvent(tx, "issue.edited", subjectOf(issue), {
      text: changed(issue.text, input.text),
      previousText: input.text === issue.text ? undefined : issue.text,
      proposal: changed(issue.proposal, input.proposal),
      previousProposal: input.proposal === issue.proposal ? undefined : issue.proposal || undefined,
      stage: input.stageId === issue.stage_id ? undefined : await stageName(tx, input.stageId),
      category: input.categoryId === issue.category_id ? undefined : (input.categoryId ?? 0),
      coordinators: isSame ? undefined : [...coordinators.values()],
      deadline: input.deadline ? changed(issue.deadline ?? "", input.deadline) : undefined,
      previousDeadline: issue.deadline ?? undefined,
    });
  });
}

function correctedDeadline(tx: Context, issue: LockedIssue, deadline: string | null | undefined) {
  if (deadline === undefined || deadline === issue.deadline) return {};
  const isFixed = issue.is_original_locked || issue.source_conclusion_id !== null;
  if (isFixed && issue.deadline !== null) throw invalid("issue.deadline_fixed", {}, "deadline");
  if (deadline === null) {
    if (issue.state !== "proposed") throw invalid("issue.deadline_missing", {}, "deadline");
    return { deadline, original_deadline: deadline };
  }
  checkDeadline(tx, deadline);
  return { deadline, original_deadline: deadline };
}

async function visitAt(tx: Context, issue: LockedIssue, stageId: number | null) {
  if (issue.project_id === null || stageId === null) return null;
  const visit = await tx.db
    .selectFrom("stage_visit")
    .select("id")
    .where("project_id", "=", issue.project_id)
    .where("stage_id", "=", stageId)
    .where("left_on", "is", null)
    .executeTakeFirst();
  return visit?.id ?? null;
}

async function stageName(tx: Context, id: number | null) {
  if (id === null) return undefined;
  const row = await tx.db
    .selectFrom("stage")
    .select(["id", "short_name_vi as vi", "short_name_en as en"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row;
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after;
}
