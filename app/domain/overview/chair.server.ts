import { sql } from "kysely";
import type { Actor } from "#app/domain/context.ts";
import { beforeNext, type Changes, getChanges } from "#app/domain/meeting/changes.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database } from "#db/schema.ts";
import { type DepartmentAnswer, departmentAnswers, expectedReports } from "./answers.server.ts";
import {
  type HolderFigure,
  holderFigures,
  type StageFigure,
  stageFigures,
} from "./bottlenecks.server.ts";
import {
  type AwaitedDecision,
  awaitedCount,
  awaitedDecisions,
  type GivenDecision,
  givenDecisions,
} from "./decisions.server.ts";
import { type Figures, figures } from "./figures.server.ts";
import {
  type MatrixIssue,
  type MatrixMeeting,
  matrixIssues,
  matrixMeetings,
} from "./matrix.server.ts";
import { type MinutesToApprove, minutesToApprove } from "./minutes.server.ts";
import { openIssues } from "./open-issues.server.ts";
import {
  type LastMeeting,
  lastMeeting,
  type NextMeeting,
  nextMeeting,
  type Reading,
  standing,
} from "./standing.server.ts";

/** “What needs me?”: decisions first, then figures and where things get stuck. */
export interface ChairHome {
  next: NextMeeting | null;
  last: LastMeeting | null;
  figures: Figures;
  minutes: MinutesToApprove[];
  awaitedCount: number;
  awaited: AwaitedDecision[];
  given: GivenDecision[];
  stages: StageFigure[];
  holders: HolderFigure[];
  answers: DepartmentAnswer[];
  meetings: MatrixMeeting[];
  matrix: MatrixIssue[];
  /** Counted since the meeting before the next one; null before the first. */
  changes: Changes | null;
}

/** Rows that the page shows at once; the count's link opens them all. */
const SHOWN = 5;

/** The chair's home: one query, and beside it that of what changed. */
export async function getChairHome(
  db: Database,
  reading: Reading,
  actor: Actor,
): Promise<ChairHome> {
  const query = sql<{ home: Omit<ChairHome, "changes"> }>`${sql.raw(PREPARED)}
    with ${standing(reading)}, ${openIssues()}, ${expectedReports()}
    select json_build_object(
      'next', ${nextMeeting(reading)},
      'last', ${lastMeeting()},
      'figures', ${figures(reading)},
      'minutes', ${minutesToApprove(reading, actor)},
      'awaitedCount', ${awaitedCount()},
      'awaited', ${awaitedDecisions(reading, SHOWN)},
      'given', ${givenDecisions(reading, SHOWN)},
      'stages', ${stageFigures(reading)},
      'holders', ${holderFigures()},
      'answers', ${departmentAnswers(reading)},
      'meetings', ${matrixMeetings()},
      'matrix', ${matrixIssues(reading)}
    ) as home`.execute(db);
  const [{ rows }, changes] = await Promise.all([
    query,
    getChanges(db, beforeNext, reading.today, reading.locale, 0),
  ]);
  const home = rows[0]?.home;
  if (!home) throw new Error("a query without a table gives one row");
  return { ...home, changes };
}

export type AwaitedDecisions = Pick<
  ChairHome,
  "next" | "minutes" | "awaitedCount" | "awaited" | "given"
>;

/** Enough for everything that can wait for one person; the home shows the first few. */
const ALL = 300;

/** The list behind the chair's number: all that awaits a decision, and all that was decided. */
export async function getAwaitedDecisions(
  db: Database,
  reading: Reading,
  actor: Actor,
): Promise<AwaitedDecisions> {
  const { rows } = await sql<{ found: AwaitedDecisions }>`${sql.raw(PREPARED)}
    with ${standing(reading)}, ${openIssues()}
    select json_build_object(
      'next', ${nextMeeting(reading)},
      'minutes', ${minutesToApprove(reading, actor)},
      'awaitedCount', ${awaitedCount()},
      'awaited', ${awaitedDecisions(reading, ALL)},
      'given', ${givenDecisions(reading, ALL)}
    ) as found`.execute(db);
  const found = rows[0]?.found;
  if (!found) throw new Error("a query without a table gives one row");
  return found;
}
