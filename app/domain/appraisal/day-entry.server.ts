import { createHash } from "node:crypto";
import { sql } from "kysely";
import { calendarBounds } from "#app/domain/calendar/calendar.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { DomainError, invalid, type RefusalParams } from "#app/domain/errors.ts";
import { fold } from "#app/domain/search/fold.ts";
import { type DayAct, readDayAct } from "./day-act.ts";
import {
  type DayDossier,
  type DayReceiver,
  findDayCodes,
  findDayDossier,
  findReceiver,
  lockDossiers,
  readReasons,
} from "./day-lookup.server.ts";
import { type DayColumn, type DayRow, readPastedDay } from "./day-paste.ts";
import { handOver } from "./handover.server.ts";
import { moveStage } from "./move.server.ts";
import { movesFrom } from "./movement.ts";
import { listRouteStages, type RouteStage } from "./route.server.ts";
import { answerSupplement, askSupplement } from "./supplement.server.ts";

/** The most rows of one form. */
export const MOST_DAY_ROWS = 200;

/** What a row does. */
export interface DaySaid {
  act: DayAct;
  code: string;
  vi: string;
  en: string;
  on: string;
  /** The stage to which it goes, or who receives it. */
  to: { vi: string; en: string } | null;
  /** After the row. */
  round: number;
  /** Working days that counted at the stage until the row's day, and those allowed. */
  days: number;
  limit: number;
}

/** Why a row cannot be entered, and in which column it is mended; `code` where the dossier is known. */
export interface DayFault {
  column: DayColumn | null;
  key: string;
  params: RefusalParams;
  code: string | null;
}

export type DayVerdict = { said: DaySaid; fault: null } | { said: null; fault: DayFault };

export interface DayEntry {
  verdicts: DayVerdict[];
  isSound: boolean;
  /** Of the rows and of the dossiers as they stood before: who agreed to it has seen just this. */
  stamp: string;
}

/**
 * Enters the day's movements, row by row, with the commands of the single forms: their rights, their
 * order of dates and their history. Rows of one dossier build on each other; after a faulty one its
 * later rows wait. The caller's transaction is rolled back unless all are sound.
 *
 * @throws invalid `day.too_many`, `day.nothing`
 */
export async function enterDay(tx: Context, rows: readonly DayRow[]): Promise<DayEntry> {
  if (rows.length === 0) throw invalid("day.nothing");
  if (rows.length > MOST_DAY_ROWS) throw invalid("day.too_many", { most: MOST_DAY_ROWS });
  const codes = await findDayCodes(tx, rows);
  const known = [...codes.values()].filter((code) => code !== null);
  const dossiers = await lockDossiers(tx, known);
  const faulty = new Set<string>();
  const verdicts: DayVerdict[] = [];
  for (const row of rows) {
    const code = codes.get(row.dossier) ?? null;
    const verdict = await verdictOn(tx, row, code, faulty);
    if (verdict.fault && code !== null) faulty.add(code);
    verdicts.push(verdict);
  }
  const stamp = createHash("sha256")
    .update(JSON.stringify([rows, dossiers]))
    .digest("hex");
  return { verdicts, isSound: verdicts.every(({ fault }) => fault === null), stamp };
}

/** A refused row leaves nothing behind, and the transaction in use. */
async function verdictOn(
  tx: Context,
  row: DayRow,
  code: string | null,
  faulty: ReadonlySet<string>,
): Promise<DayVerdict> {
  await sql`savepoint day_row`.execute(tx.db);
  try {
    if (code === null) throw invalid("day.dossier_unknown", {}, "dossier");
    if (faulty.has(code)) throw invalid("day.waits", {}, "dossier");
    return { said: await enterRow(tx, code, row), fault: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await sql`rollback to savepoint day_row`.execute(tx.db);
    const column = error.field === undefined ? null : (columnOf[error.field] ?? null);
    return { said: null, fault: { column, key: error.key, params: error.params, code } };
  } finally {
    await sql`release savepoint day_row`.execute(tx.db);
  }
}

/** Where a field of the single forms stands in a row. */
const columnOf: Record<string, DayColumn> = {
  dossier: "dossier",
  act: "act",
  to: "to",
  toStageId: "to",
  departmentId: "to",
  userId: "to",
  number: "number",
  basis: "number",
  dated: "dated",
  datedOut: "dated",
  on: "on",
  note: "note",
  text: "note",
  reason: "note",
  reasons: "note",
};

async function enterRow(tx: Context, code: string, row: DayRow): Promise<DaySaid> {
  const today = todayOf(tx.now);
  const act = readDayAct(row.act);
  if (act === null) throw invalid("day.act_unknown", {}, "act");
  const on = row.on === "" ? today : readDay(row, "on", today);
  const dated = row.dated === "" ? null : readDay(row, "dated", today);
  if (on > today) throw invalid("appraisal.day_in_future", {}, "on");
  const dossier = await findDayDossier(tx, code, on);
  if (!dossier) throw invalid("day.dossier_unknown", {}, "dossier");
  const basis = [row.number, row.dated].filter(Boolean).join(", ");
  const entered = { act, row, on, dated, basis, version: dossier.version };
  const to = await enterAct(tx, dossier, entered);
  const { vi, en, days, limit } = dossier;
  const round = act === "return" ? dossier.round + 1 : dossier.round;
  return { act, code, vi, en, on, to, round, days, limit };
}

interface Entered {
  act: DayAct;
  row: DayRow;
  on: string;
  dated: string | null;
  /** What the secretary enters it upon: its document. */
  basis: string;
  version: number;
}

async function enterAct(
  tx: Context,
  dossier: DayDossier,
  entered: Entered,
): Promise<DaySaid["to"]> {
  const { act, row, on, dated, basis, version } = entered;
  const common = { on, number: row.number, basis, version };
  if (act === "supplement") {
    if (row.note === "") throw invalid("day.supplement_text", {}, "note");
    await askSupplement(tx, dossier.code, { ...common, text: row.note, dueOn: null, dated });
    return null;
  }
  if (act === "answer") {
    await answerSupplement(tx, dossier.code, { ...common, text: row.note });
    return null;
  }
  if (act === "handover") return hand(tx, dossier, row, common);
  const stage = await stageMeant(tx, dossier, act, row.to);
  const said =
    act === "return" ? await readReasons(tx, row.note) : { reasons: [], reason: row.note };
  await moveStage(tx, dossier.code, {
    ...said,
    toStageId: stage.id,
    on,
    numberOut: row.number,
    datedOut: dated,
    basis,
    version,
  });
  return { vi: stage.shortNameVi, en: stage.shortNameEn };
}

async function hand(
  tx: Context,
  dossier: DayDossier,
  row: DayRow,
  common: { on: string; number: string; basis: string; version: number },
): Promise<DaySaid["to"]> {
  const to: DayReceiver = await findReceiver(tx, row.to);
  const { departmentId, userId, vi, en } = to;
  await handOver(tx, dossier.code, { ...common, departmentId, userId, note: row.note });
  return { vi, en };
}

/**
 * The stage that a cell names, forward or back as the act says; an empty cell means the plain next one,
 * or the only one to which the dossier can be returned.
 */
async function stageMeant(
  tx: Context,
  { routeId, stageId }: DayDossier,
  act: "forward" | "return",
  text: string,
): Promise<RouteStage> {
  const stages = await listRouteStages(tx.db, routeId);
  const current = stages.find((one) => one.id === stageId);
  const moves = (current ? movesFrom(current, stages) : []).filter(
    ({ direction }) => (direction === "back") === (act === "return"),
  );
  const possible = stages.filter((one) => moves.some((move) => move.stageId === one.id));
  const names = ({ nameVi, nameEn, shortNameVi, shortNameEn }: RouteStage) =>
    [nameVi, nameEn, shortNameVi, shortNameEn].map(fold);
  const meant =
    text === ""
      ? plainOf(act, possible, moves)
      : possible.find((one) => names(one).includes(fold(text)));
  if (meant) return meant;
  const list = possible.map((one) =>
    tx.actor.locale === "vi" ? one.shortNameVi : one.shortNameEn,
  );
  if (list.length === 0) throw invalid("project.move_not_allowed", {}, "to");
  throw invalid("day.stage_unknown", { stages: list.join(", ") }, "to");
}

function plainOf(
  act: "forward" | "return",
  possible: readonly RouteStage[],
  moves: ReturnType<typeof movesFrom>,
): RouteStage | undefined {
  if (act === "return") return possible.length === 1 ? possible[0] : undefined;
  const plain = moves.find(({ direction }) => direction === "forward");
  return possible.find((one) => one.id === plain?.stageId);
}

function readDay(row: DayRow, column: "on" | "dated", today: string): string {
  const day = readPastedDay(row[column], today);
  if (day === null || day < calendarBounds.first) throw invalid("date.invalid", {}, column);
  return day;
}
