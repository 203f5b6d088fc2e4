import { todayOf } from "#app/domain/clock.ts";
import { type Context, hasRole } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { activeDepartment } from "./active-department.server.ts";
import { checkDeadline, deadlineChanges } from "./assignment.server.ts";
import { grantExtension } from "./extension.server.ts";
import { answerExtension, answerRelief } from "./pending.server.ts";
import { changeIssue, departmentName, type LockedIssue } from "./row.server.ts";

export type DecideInput =
  | { kind: "agree"; text?: string }
  | { kind: "assign"; leadDepartmentId: number; deadline: string; text?: string }
  | { kind: "other"; text: string };

/**
 * The chair decides outside a meeting, in one act; the decision stands on the next agenda.
 * *Agree*: what is proposed is agreed; a waiting extension is granted as asked, a proposed
 * issue with a deadline is accepted. *Assign*: a lead and a deadline. *Other*: a text.
 * The secretary may record the chair's decision, with the basis.
 *
 * @throws invalid `decision.nothing_proposed` when there is nothing to agree to
 */
export function decideIssue(ctx: Context, target: Target, input: DecideInput): Promise<Acted> {
  return actOn(ctx, "decide", target, async (tx, issue) => {
    const text = input.text?.trim() || (input.kind === "agree" ? issue.proposal : "");
    const applied =
      input.kind === "agree"
        ? await agree(tx, issue)
        : input.kind === "assign"
          ? await assign(tx, issue, input)
          : {};
    if (input.kind === "other") await changeIssue(tx, issue, {});
    const { id } = await tx.db
      .insertInto("chair_decision")
      .values({
        issue_id: issue.id,
        decided_at: tx.now,
        decided_on: todayOf(tx.now),
        decided_by: hasRole(tx.actor, "chair") ? tx.actor.id : null,
        decided_by_name: tx.behalf?.name ?? tx.actor.fullName,
        kind: input.kind,
        text,
        department_id: input.kind === "assign" ? input.leadDepartmentId : null,
        deadline: input.kind === "assign" ? input.deadline : null,
        is_applied: Object.keys(applied).length > 0,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordEvent(tx, "issue.decided", subjectOf(issue), {
      decisionId: id,
      kind: input.kind,
      text: text || undefined,
      ...applied,
    });
  });
}

/**
 * Takes the latest decision back, where it was a bare word: it has changed nothing by itself and no
 * meeting has taken it up. The history keeps both.
 *
 * @throws conflict `issue.no_decision`, `issue.others_decision`
 */
export function withdrawDecision(ctx: Context, target: Target, input: { note?: string }) {
  return actOn(ctx, "withdraw_decision", target, async (tx, issue) => {
    const decision = await tx.db
      .deleteFrom("chair_decision")
      .where("id", "=", issue.bareDecision?.id ?? 0)
      .returning(["id", "kind", "text"])
      .executeTakeFirstOrThrow();
    await changeIssue(tx, issue, {});
    await recordEvent(tx, "issue.decision_withdrawn", subjectOf(issue), {
      decisionId: decision.id,
      kind: decision.kind,
      text: decision.text || undefined,
      note: input.note || undefined,
    });
  });
}

async function agree(tx: Context, issue: LockedIssue) {
  const request = await tx.db
    .selectFrom("extension_request")
    .select("new_deadline")
    .where("issue_id", "=", issue.id)
    .where("decided_at", "is", null)
    .executeTakeFirst();
  if (request && issue.state === "open") {
    await grantExtension(tx, issue, request.new_deadline, "");
    return { deadline: request.new_deadline };
  }
  const isAccepted = issue.state === "proposed" && issue.deadline !== null;
  if (issue.proposal === "" && !isAccepted) throw invalid("decision.nothing_proposed");
  if (!isAccepted) {
    await changeIssue(tx, issue, {});
    return {};
  }
  checkDeadline(tx, issue.deadline ?? "");
  await changeIssue(tx, issue, {
    state: "open",
    lead_since: todayOf(tx.now),
    accepted_at: tx.now,
    accepted_by: tx.actor.id,
  });
  return { accepted: true, deadline: issue.deadline ?? undefined };
}

async function assign(
  tx: Context,
  issue: LockedIssue,
  input: { leadDepartmentId: number; deadline: string },
) {
  checkDeadline(tx, input.deadline);
  const isNewLead = input.leadDepartmentId !== issue.lead_department_id;
  const lead = isNewLead
    ? await activeDepartment(tx, input.leadDepartmentId)
    : await departmentName(tx.db, input.leadDepartmentId);
  const isPaused = issue.state === "paused";
  await answerExtension(tx, issue, { decision: "lapsed", deadline: null, note: "" });
  if (isNewLead) await answerRelief(tx, issue.id, "granted", "");
  await changeIssue(tx, issue, {
    state: "open",
    pause_reason: "",
    reported_done_on: null,
    reported_done_by: null,
    ...(issue.accepted_at === null ? { accepted_at: tx.now, accepted_by: tx.actor.id } : {}),
    ...(isNewLead || issue.state === "proposed"
      ? { lead_department_id: lead.id, lead_since: todayOf(tx.now) }
      : {}),
    ...(isNewLead ? { owner_user_id: null, owner_name: "" } : {}),
    ...(isPaused && issue.original_deadline !== null
      ? { deadline: input.deadline }
      : deadlineChanges(issue, input.deadline)),
  });
  return { lead, deadline: input.deadline, previousDeadline: issue.deadline ?? undefined };
}
