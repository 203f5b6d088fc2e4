import { parseDay } from "#app/domain/calendar/parse.ts";
import type { AmendableItem } from "#app/domain/meeting/amended-item.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { amendmentDefaults, blockName } from "./amendment-blocks.ts";

type Values = FormState["values"];

export type RivalField = "discussion" | "disposition" | "newDeadline" | "newLead" | "reason";

/** A field in which the draft by now says something else than what was typed. */
export interface Rival {
  field: RivalField | { conclusion: number | null };
  theirs: string;
  mine: string;
}

export type Stored = Omit<AmendableItem, "opened">;

/**
 * What somebody else has written to the item since the form was opened, beside what was
 * typed meanwhile; nothing while the form is of the item as it stands.
 */
export function rivalsOf(item: Stored, typed: Values | null): Rival[] {
  if (typed === null || typed.version === String(item.version)) return [];
  const stored = amendmentDefaults(item);
  const names = {
    discussion: "discussion",
    disposition: "disposition",
    newDeadline: "newDeadline",
    newLead: "newLeadDepartmentId",
    reason: "reason",
  } as const;
  const fields = Object.entries(names) as [RivalField, string][];
  return [
    ...fields.map(([field, name]) => ({
      field,
      theirs: one(stored[name]),
      mine: asKept(name, one(typed[name])),
    })),
    ...item.conclusions.map((conclusion) => ({
      field: { conclusion: conclusion.number },
      theirs: conclusion.text,
      mine: typedText(typed, conclusion.id),
    })),
  ].filter(({ theirs, mine }) => theirs !== mine);
}

function typedText(typed: Values, id: number): string {
  const entry = Object.entries(typed).find(
    ([name, value]) => name.endsWith("].id") && value === String(id),
  );
  const index = /^conclusions\[(\d{1,2})\]/.exec(entry?.[0] ?? "")?.[1];
  return index === undefined ? "" : one(typed[blockName(Number(index), "text")]);
}

function one(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Days are typed as “18/12/2026” and kept as “2026-12-18”. */
function asKept(name: string, typed: string): string {
  return name === "newDeadline" ? (parseDay(typed) ?? typed) : typed;
}
