import type { Timetable } from "./timetable.ts";

/** What the story names must be there; otherwise the story is wrong. */
export function need<K, V>(found: ReadonlyMap<K, V>, key: K): V {
  const value = found.get(key);
  if (value === undefined) throw new Error(`the demo names ${String(key)}, which is not there`);
  return value;
}

/** The years that a text of the data names, moved with the story; years of history stay. */
export function inTheYears(text: string, timetable: Pick<Timetable, "yearsMoved">): string {
  return text.replace(/\b202[2-9]\b/g, (year) => String(Number(year) + timetable.yearsMoved));
}
