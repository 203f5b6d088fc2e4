import type { JsonValue } from "#db/schema.ts";

export type Changes = Record<string, { from: JsonValue; to: JsonValue }>;

/** Which of the named columns differ, with both values: what an “edited” event tells. */
export function changesBetween<Name extends string>(
  before: Record<Name, JsonValue>,
  after: Record<Name, JsonValue>,
  names: readonly Name[],
): Changes {
  return Object.fromEntries(
    names
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, { from: before[name], to: after[name] }]),
  );
}
