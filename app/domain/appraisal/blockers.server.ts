import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { subjectOf } from "#app/domain/issue/act.server.ts";
import { changeIssue, lockIssue } from "#app/domain/issue/row.server.ts";
import { cancelIssue } from "#app/domain/issue/standing.server.ts";
import { openStates } from "#app/domain/issue/status.ts";
import type { Database, JsonValue } from "#db/schema.ts";
import type { RouteStage } from "./route.server.ts";
import { stageOfDay } from "./standing.server.ts";
import type { Fate } from "./words.ts";

export interface BlockerFate {
  issueId: number;
  fate: Fate | null;
  /** Why it is no longer an obstacle, where it is dropped. */
  reason?: string;
}

export interface OpenBlocker {
  id: number;
  code: string;
  text: string;
}

/** Open blockers that hang on a visit, or on its stage without any; in the order of their ids. */
export async function listOpenBlockers(
  db: Database,
  visit: { id: number; projectId: number; stageId: number },
): Promise<OpenBlocker[]> {
  const states = sql.join(openStates.map((state) => sql.lit(state)));
  const { rows } = await sql<OpenBlocker>`
    select i.id, i.code, i.text from issue i
    where i.project_id = ${visit.projectId} and i.kind = 'blocker' and i.state in (${states})
      and (i.stage_visit_id = ${visit.id} or (i.stage_visit_id is null and i.stage_id = ${visit.stageId}))
    order by i.id`.execute(db);
  return rows;
}

/**
 * Settles every open blocker of the stage that a dossier leaves: it travels on to the new stage, stays
 * at the visit, or is dropped as no obstacle any more (secretary and chair, with the reason).
 * Gives back what the history of the move says of them.
 *
 * @throws invalid `appraisal.fate_missing` for the first of which nothing is said
 */
export async function settleBlockers(
  tx: Context,
  blockers: readonly OpenBlocker[],
  said: readonly BlockerFate[],
  to: { visitId: number; stage: RouteStage; round: number },
): Promise<JsonValue[]> {
  const settled: JsonValue[] = [];
  for (const blocker of blockers) {
    const { fate, reason = "" } = said.find((one) => one.issueId === blocker.id) ?? {};
    const field = (name: string) => `blocker.${blocker.id}.${name}`;
    if (!fate) throw invalid("appraisal.fate_missing", { code: blocker.code }, field("fate"));
    if (fate === "travels") await follow(tx, blocker.id, to);
    if (fate === "dropped") {
      if (reason === "")
        throw invalid("appraisal.drop_reason", { code: blocker.code }, field("reason"));
      // Dropping is the secretary's and the chair's own act, whomever the move is entered for.
      await cancelIssue({ ...tx, behalf: undefined }, { issue: blocker.id }, { reason });
    }
    settled.push({ code: blocker.code, fate });
  }
  return settled;
}

async function follow(
  tx: Context,
  issueId: number,
  to: { visitId: number; stage: RouteStage; round: number },
): Promise<void> {
  const issue = await lockIssue(tx, issueId);
  await changeIssue(tx, issue, { stage_id: to.stage.id, stage_visit_id: to.visitId });
  await recordEvent(tx, "issue.stage_followed", subjectOf(issue), {
    stage: stageOfDay(to.stage, to.round),
  });
}
