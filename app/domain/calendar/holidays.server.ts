import { type Context, hasRole, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database, JsonValue, Row } from "#db/schema.ts";
import type { DayOff } from "./calendar.ts";
import { lockCalendar, rebuildCalendar } from "./commands.server.ts";
import { holidayProblem } from "./holiday.ts";
import type { HolidayInput, SwapInput } from "./holiday-form.ts";

type Facts = Omit<HolidayInput, "was">;

/**
 * Adds a day off (or a weekend day that is worked), or changes one; `day` names the
 * row that is changed. The working days are counted anew in the same transaction;
 * no deadline moves.
 *
 * @throws not found unless administrator
 * @throws conflict `stale` when the row is no longer what the form was made from
 */
export async function saveHoliday(
  ctx: Context,
  input: HolidayInput,
  day: string | null = null,
): Promise<void> {
  await changeCalendar(ctx, async (tx) => {
    const before = day === null ? null : await requireHoliday(tx.db, day, input.was);
    requireSound(input, "day");
    if (input.day !== day) await requireFree(tx.db, input.day, "day");
    if (before) await tx.db.deleteFrom("holiday").where("day", "=", before.day).execute();
    await insertHoliday(tx.db, input);
    await recordHoliday(tx, before ? "changed" : "added", {
      ...factsOfDay(input),
      from: before ? factsOfDay(rowFacts(before)) : null,
    });
  });
}

/** Takes a day out of the table. */
export async function removeHoliday(ctx: Context, day: string, was: string): Promise<void> {
  await changeCalendar(ctx, async (tx) => {
    const before = await requireHoliday(tx.db, day, was);
    await tx.db.deleteFrom("holiday").where("day", "=", day).execute();
    await recordHoliday(tx, "removed", factsOfDay(rowFacts(before)));
  });
}

/** Swaps a working day for a weekend day, as the yearly notices do: one is off, the other worked. */
export async function swapDays(ctx: Context, input: SwapInput): Promise<void> {
  const { dayOff, dayWorked, ...facts } = input;
  await changeCalendar(ctx, async (tx) => {
    const days = [
      { ...facts, day: dayOff, kind: "swap_off" as const, field: "dayOff" },
      { ...facts, day: dayWorked, kind: "swap_work" as const, field: "dayWorked" },
    ];
    for (const { field, ...holiday } of days) {
      requireSound(holiday, field);
      await requireFree(tx.db, holiday.day, field);
      await insertHoliday(tx.db, holiday);
    }
    await recordHoliday(tx, "swapped", { day: dayOff, worked: dayWorked, vi: facts.nameVi });
  });
}

/** What a form carries to tell whether the row has changed since. */
export function holidayStamp(row: Row<"holiday">): string {
  return [row.day, row.kind, row.is_confirmed, row.name_vi, row.name_en, row.source].join("|");
}

async function changeCalendar(ctx: Context, work: (tx: Context) => Promise<void>): Promise<void> {
  if (!hasRole(ctx.actor, "administrator")) throw notFound();
  await inTransaction(ctx, async (tx) => {
    await lockCalendar(tx.db);
    await work(tx);
    await rebuildCalendar(tx.db);
  });
}

async function requireHoliday(db: Database, day: string, was: string): Promise<Row<"holiday">> {
  const row = await findHoliday(db, day);
  if (!row) throw notFound();
  if (holidayStamp(row) !== was) throw conflict("stale");
  return row;
}

function findHoliday(db: Database, day: string) {
  return db.selectFrom("holiday").selectAll().where("day", "=", day).executeTakeFirst();
}

function requireSound(holiday: DayOff, field: string): void {
  const problem = holidayProblem(holiday);
  if (problem) throw invalid(problem, {}, field);
}

async function requireFree(db: Database, day: string, field: string): Promise<void> {
  const row = await findHoliday(db, day);
  if (row) throw invalid("holiday.exists", { name: row.name_vi }, field);
}

async function insertHoliday(db: Database, holiday: Facts): Promise<void> {
  await db
    .insertInto("holiday")
    .values({
      day: holiday.day,
      kind: holiday.kind,
      name_vi: holiday.nameVi,
      name_en: holiday.nameEn,
      is_confirmed: holiday.isConfirmed,
      source: holiday.source,
    })
    .execute();
}

function rowFacts(row: Row<"holiday">): Facts {
  return {
    day: row.day,
    kind: row.kind,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    isConfirmed: row.is_confirmed,
    source: row.source,
  };
}

function factsOfDay(facts: Facts) {
  return { day: facts.day, kind: facts.kind, vi: facts.nameVi, en: facts.nameEn };
}

async function recordHoliday(
  tx: Context,
  action: "added" | "changed" | "removed" | "swapped",
  particulars: Record<string, JsonValue>,
): Promise<void> {
  await recordEvent(tx, "holiday.edited", {}, { action, ...particulars });
}
