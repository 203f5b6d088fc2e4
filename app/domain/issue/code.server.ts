import type { Database, IssueKind } from "#db/schema.ts";

/** What is numbered by kind and year. */
export type CodeKind = IssueKind | "precedent";

const prefixes = { blocker: "VM", task: "NV", precedent: "TH" } as const satisfies Record<
  CodeKind,
  string
>;

/** “VM-2026-014”: kind, year, number padded to three; sorted by year and number, never as text. */
export function issueCode(kind: CodeKind, year: number, number: number): string {
  return `${prefixes[kind]}-${year}-${String(number).padStart(3, "0")}`;
}

/**
 * The next number of a kind in a year. Call it late in the transaction: the counter's
 * row stays locked until the end, so that there are no gaps and no reuse.
 */
export async function takeNumber(db: Database, kind: CodeKind, year: number): Promise<number> {
  const row = await db
    .insertInto("code_counter")
    .values({ kind, year, last_number: 1 })
    .onConflict((oc) =>
      oc.columns(["kind", "year"]).doUpdateSet((eb) => ({
        last_number: eb("code_counter.last_number", "+", 1),
      })),
    )
    .returning("last_number")
    .executeTakeFirstOrThrow();
  return row.last_number;
}
