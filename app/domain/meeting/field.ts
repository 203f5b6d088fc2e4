import type { Disposition } from "#db/schema.ts";

/** The fields of the live meeting that are saved one by one, as text. */
export const itemFields = [
  "discussion",
  "disposition",
  "newDeadline",
  "newLead",
  "reason",
] as const;
export const conclusionFields = [
  "text",
  "lead",
  "coordinators",
  "asked",
  "deadline",
  "isTask",
] as const;
export const meetingFields = ["assessment", "closingNote"] as const;

export type ItemField = (typeof itemFields)[number];
export type ConclusionField = (typeof conclusionFields)[number];
export type MeetingField = (typeof meetingFields)[number];

/** Which field of what. */
export type FieldTarget =
  | { of: "item"; id: number; field: ItemField }
  | { of: "conclusion"; id: number; field: ConclusionField }
  | { of: "meeting"; field: MeetingField };

/** What somebody typed over what they had before them. */
export interface FieldChange {
  target: FieldTarget;
  base: string;
  value: string;
}

export type FieldOutcome =
  | { status: "saved"; value: string }
  /** Nothing was written: both texts are shown. */
  | { status: "conflict"; theirs: string; mine: string };

/** “item.12.reason”: how a form names a field. */
export function fieldName(target: FieldTarget): string {
  return target.of === "meeting"
    ? `meeting.${target.field}`
    : `${target.of}.${target.id}.${target.field}`;
}

/** Reads a form's name back; null when it names no field. */
export function readFieldName(name: string): FieldTarget | null {
  const [of, ...rest] = name.split(".");
  if (of === "meeting") {
    const field = meetingFields.find((one) => one === rest[0]);
    return field && rest.length === 1 ? { of, field } : null;
  }
  const [id, key] = rest;
  const number = /^[1-9]\d{0,14}$/.test(id ?? "") ? Number(id) : null;
  if (number === null || rest.length !== 2) return null;
  if (of === "item") {
    const field = itemFields.find((one) => one === key);
    return field ? { of, id: number, field } : null;
  }
  if (of === "conclusion") {
    const field = conclusionFields.find((one) => one === key);
    return field ? { of, id: number, field } : null;
  }
  return null;
}

/** Characters that fit into each long field. */
export const FIELD_LIMIT = 5000;

export const dispositions = [
  "resolved",
  "kept",
  "extended",
  "reassigned",
  "escalated",
  "paused",
  "cancelled",
  "not_discussed",
  "noted",
] as const satisfies readonly Disposition[];

export function readDisposition(text: string): Disposition | null {
  return dispositions.find((one) => one === text) ?? null;
}

/** Compare and set: what is to be done with a field that reads `current`. */
export function compareAndSet(
  current: string,
  base: string,
  value: string,
): "unchanged" | "write" | "conflict" {
  if (value === current) return "unchanged";
  if (value === base) return "unchanged";
  return current === base ? "write" : "conflict";
}

/** “3,7” → ids, ascending, each once. */
export function idsOf(value: string): number[] {
  const ids = value.split(",").map(Number);
  return [...new Set(ids.filter((id) => Number.isSafeInteger(id) && id > 0))].sort((a, b) => a - b);
}

/** In the field of those who are asked: every department that takes part in the meeting. */
export const ALL_PARTICIPANTS = "all";

/** Fields that hold several departments, as ids with commas. */
export function isDepartmentList(name: string): boolean {
  return name.endsWith(".coordinators") || name.endsWith(".asked");
}
