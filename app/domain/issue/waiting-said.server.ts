import { sql } from "kysely";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database } from "#db/schema.ts";
import { type Acted, actOn, subjectOf, type Target } from "./act.server.ts";
import { changeIssue, departmentName, type LockedIssue, type NameOfDay } from "./row.server.ts";

/** A party as a form names it: a department of the installation, or a body outside by its name. */
export interface PartyInput {
  departmentId: number | null;
  body: string;
}

export interface SayWaitingInput extends PartyInput {
  /** Default today. */
  since?: string | null;
  note?: string;
}

/**
 * Says whose move it is: another department's, an outside body's, or the lead's again. It counts
 * for the present lead; what is asked of secretary or chair comes before it (`waitingOn`).
 *
 * @throws invalid `waiting.party_missing`, `waiting.one_party`, `waiting.since_future`, `waiting.since_early`
 */
export function sayWaiting(ctx: Context, target: Target, input: SayWaitingInput): Promise<Acted> {
  return actOn(ctx, "say_waiting", target, async (tx, issue) => {
    if (input.departmentId === null && input.body === "")
      throw invalid("waiting.party_missing", {}, "waiting");
    const since = input.since ?? todayOf(tx.now);
    if (since > todayOf(tx.now)) throw invalid("waiting.since_future", {}, "since");
    if (since < issue.raised_on) throw invalid("waiting.since_early", {}, "since");
    const party = await partyOf(tx.db, input);
    await changeIssue(tx, issue, said(tx, issue, { ...input, since }));
    await recordEvent(tx, "issue.waiting_said", subjectOf(issue), {
      ...party,
      isLead: input.departmentId === issue.lead_department_id || undefined,
      since,
      note: input.note || undefined,
    });
  });
}

/** The party with its name of that day, for the history. @throws invalid unless exactly one is named */
export async function partyOf(
  db: Database,
  { departmentId, body }: PartyInput,
): Promise<{ department?: NameOfDay; body?: string }> {
  if (departmentId !== null && body !== "") throw invalid("waiting.one_party", {}, "waitingBody");
  if (departmentId === null) return { body };
  return { department: await departmentName(db, departmentId, "waiting") };
}

/** Writes the party beside another act; the version stays, so that nobody's typing is stale for it. */
export async function keepWaiting(
  tx: Context,
  issue: LockedIssue,
  input: PartyInput & { since: string; note?: string },
): Promise<void> {
  await tx.db
    .updateTable("issue")
    .set(said(tx, issue, input))
    .where("id", "=", issue.id)
    .execute();
}

function said(
  tx: Context,
  issue: LockedIssue,
  input: PartyInput & { since: string; note?: string },
) {
  return {
    waiting_department_id: input.departmentId,
    waiting_body: input.body,
    waiting_since: input.since,
    waiting_note: input.note ?? "",
    waiting_lead_id: issue.lead_department_id,
    waiting_said_at: tx.now,
  };
}

/** What is done waits for nobody any more; should it go on, it is the lead's move. */
export const waitingForNobody = {
  waiting_department_id: null,
  waiting_body: "",
  waiting_since: null,
  waiting_note: "",
  waiting_lead_id: null,
  waiting_said_at: null,
} as const;

/** Outside bodies that somebody has named, so that one body keeps one name. */
export async function listBodies(db: Database): Promise<string[]> {
  const { rows } = await sql<{ body: string }>`
    select distinct waiting_body as body from issue where waiting_body <> '' order by 1 limit 50`.execute(
    db,
  );
  return rows.map((row) => row.body);
}
