import type { Disposition, MeetingState } from "#db/schema.ts";

/** What every screen of a meeting in session is told when something has changed. */
export interface RoomNews {
  state: MeetingState;
  /** The item that the room is at. */
  at: number | null;
  /** Every item in the order of the agenda, with what was made of it so far. */
  lines: [id: number, disposition: Disposition | null][];
  /** Who is typing where. */
  editors: { item: number; id: number; name: string }[];
  /** How many departments are in the room, of how many. */
  here: [present: number, all: number];
  /** By item: its fields by their names, of those items that have changed. */
  items: Record<number, Record<string, string>>;
}

/** Later news over earlier: of items that it does not speak of, what was said last stays. */
export function mergeNews(earlier: RoomNews | null, later: RoomNews): RoomNews {
  return { ...later, items: { ...earlier?.items, ...later.items } };
}
