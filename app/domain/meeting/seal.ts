/**
 * The sealed text of a record: JSON with sorted keys, strings in NFC, days and
 * moments as text. The builder has a version, so that a record sealed years ago
 * is rebuilt as it was built then: the first left out who issued the record, its
 * state and who was asked for answers.
 */
export const SEAL_BUILDER = 2;

/** Stands in the first seal for the record before. */
export const FIRST_PREVIOUS = "0".repeat(64);

export type Sealable =
  | string
  | number
  | boolean
  | null
  | Date
  | readonly Sealable[]
  | { readonly [key: string]: Sealable | undefined };

export function canonicalText(value: Sealable): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(",")}]`;
  const entries = Object.entries(value)
    .filter((entry): entry is [string, Sealable] => entry[1] !== undefined)
    .map(([key, held]) => [key.normalize("NFC"), held] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`).join(",")}}`;
}

function isList(value: object): value is readonly Sealable[] {
  return Array.isArray(value);
}
