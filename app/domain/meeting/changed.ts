import type { JsonValue } from "#db/schema.ts";

export type Facts = Record<string, JsonValue>;

/** What differs between two readings of the same facts, as history keeps it. */
export function changedFacts(before: Facts, after: Facts): Facts {
  return Object.fromEntries(
    Object.keys(after)
      .filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]))
      .map((fact) => [fact, { from: before[fact] ?? null, to: after[fact] ?? null }]),
  );
}
