import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import { type Context, departmentsOf, hasRole, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { ChaseChannel, Database } from "#db/schema.ts";
import { actOn, subjectOf } from "./act.server.ts";
import { activeDepartment } from "./active-department.server.ts";
import type { IssueKey, LockedIssue } from "./row.server.ts";
import { waitingOf } from "./waiting.server.ts";
import { keepWaiting, type PartyInput, partyOf } from "./waiting-said.server.ts";

export interface ChaseInput {
  /** All that the one letter names. */
  issues: readonly IssueKey[];
  to: PartyInput;
  channel: ChaseChannel;
  sentOn: string;
  /** By when an answer is asked. */
  answerBy: string;
  documentNumber?: string;
  text: string;
}

/**
 * Records a chase of one or several issues: one letter, on each issue “lần n” of its own. Where the
 * move was another party's, it is now the one's that was chased.
 *
 * @throws invalid `waiting.party_missing`, `chase.own`, `chase.sent_future`, `chase.sent_early`, `chase.answer_before`, `chase.number_missing`
 */
export async function recordChase(
  ctx: Context,
  input: ChaseInput,
): Promise<{ letterId: number; codes: string[] }> {
  return inTransaction(ctx, async (tx) => {
    checkLetter(tx, input);
    const party = await recipientOf(tx, input.to);
    const { id: letterId } = await tx.db
      .insertInto("chase_letter")
      .values({
        to_department_id: input.to.departmentId,
        to_body: input.to.body,
        channel: input.channel,
        sent_on: input.sentOn,
        answer_by: input.answerBy,
        document_number: input.documentNumber ?? "",
        text: input.text,
        sent_by: tx.actor.id,
        sent_by_name: tx.actor.fullName,
        sent_at: tx.now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const codes: string[] = [];
    for (const key of await inOrder(tx.db, input.issues)) {
      const { code } = await actOn(tx, "chase", { issue: key }, async (inner, issue) => {
        if (input.sentOn < issue.raised_on) {
          throw invalid("chase.sent_early", { code: issue.code }, "sentOn");
        }
        const number = await nextNumber(inner.db, issue.id);
        await inner.db
          .insertInto("chase")
          .values({ letter_id: letterId, issue_id: issue.id, number })
          .execute();
        await passMove(inner, issue, input);
        await recordEvent(inner, "issue.chased", subjectOf(issue), {
          ...party,
          times: number,
          channel: input.channel,
          documentNumber: input.documentNumber || undefined,
          sentOn: input.sentOn,
          answerBy: input.answerBy,
          letterId,
        });
      });
      codes.push(code);
    }
    return { letterId, codes };
  });
}

function checkLetter(tx: Context, input: ChaseInput): void {
  const { departmentId, body } = input.to;
  if (departmentId === null && body === "") throw invalid("waiting.party_missing", {}, "to");
  const isAuthority = hasRole(tx.actor, "secretary", "chair");
  if (!isAuthority && departmentId !== null && departmentsOf(tx.actor).includes(departmentId)) {
    throw invalid("chase.own", {}, "to");
  }
  if (input.issues.length === 0) throw invalid("chase.nothing", {}, "issues");
  if (input.sentOn > todayOf(tx.now)) throw invalid("chase.sent_future", {}, "sentOn");
  if (input.answerBy < input.sentOn) throw invalid("chase.answer_before", {}, "answerBy");
  if (input.channel === "document" && !input.documentNumber) {
    throw invalid("chase.number_missing", {}, "documentNumber");
  }
}

async function recipientOf(tx: Context, to: PartyInput) {
  if (to.departmentId !== null && to.body === "") await activeDepartment(tx, to.departmentId, "to");
  return partyOf(tx.db, to);
}

/** By id, so that two letters over the same issues wait for each other and never for both. */
async function inOrder(db: Database, keys: readonly IssueKey[]): Promise<IssueKey[]> {
  const codes = keys.filter((key) => typeof key === "string");
  if (codes.length === 0) return [...new Set(keys)].sort((a, b) => Number(a) - Number(b));
  const rows = await db
    .selectFrom("issue")
    .select("code")
    .where("code", "in", codes)
    .orderBy("id")
    .execute();
  const known = rows.map((row) => row.code);
  return [...known, ...codes.filter((code) => !known.includes(code))];
}

async function nextNumber(db: Database, issueId: number): Promise<number> {
  const row = await db
    .selectFrom("chase")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("issue_id", "=", issueId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

async function passMove(tx: Context, issue: LockedIssue, { to, sentOn }: ChaseInput) {
  const { rows } = await sql<{ isIts: boolean }>`
    select w.department_id is not distinct from ${to.departmentId}::bigint and w.body = ${to.body} as "isIts"
    from issue i cross join ${waitingOf("i")} w where i.id = ${issue.id}`.execute(tx.db);
  if (rows[0]?.isIts) return;
  await keepWaiting(tx, issue, { ...to, since: sentOn });
}
