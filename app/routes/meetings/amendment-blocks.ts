import type { AmendableItem, ItemConclusion } from "#app/domain/meeting/amended-item.server.ts";
import type { FormState } from "#app/form/form-state.ts";

type Values = FormState["values"];

/** A block of the form: a conclusion of the draft, or one to be added. */
export interface Block {
  /** Its place in the names of the fields. */
  index: number;
  saved: ItemConclusion | null;
}

export const blockName = (index: number, field: string) => `conclusions[${index}].${field}`;

/**
 * The blocks of the form, the last one empty so that a conclusion can be added without
 * JavaScript: those of the draft, or those that were typed. A typed one that somebody
 * else has taken back meanwhile becomes a new one.
 */
export function blocksOf(conclusions: readonly ItemConclusion[], typed: Values | null): Block[] {
  const count = typed ? typedCount(typed) : conclusions.length;
  const blocks = Array.from({ length: count }, (_, index) => ({
    index,
    saved: typed
      ? (conclusions.find((one) => String(one.id) === typed[blockName(index, "id")]) ?? null)
      : (conclusions[index] ?? null),
  }));
  const last = blocks.at(-1);
  const isLastEmpty =
    typed !== null && last?.saved === null && typed[blockName(last.index, "text")] === "";
  return isLastEmpty ? blocks : [...blocks, { index: count, saved: null }];
}

function typedCount(typed: Values): number {
  const indexes = Object.keys(typed).map((name) => /^conclusions\[(\d{1,2})\]/.exec(name)?.[1]);
  return Math.max(0, ...indexes.map((index) => (index === undefined ? 0 : Number(index) + 1)));
}

/** What the fields hold at first. */
export function amendmentDefaults(item: Omit<AmendableItem, "opened">): Values {
  const values: Values = {
    discussion: item.discussion,
    disposition: item.disposition ?? "",
    newDeadline: item.newDeadline ?? "",
    newLeadDepartmentId: String(item.newLeadDepartmentId ?? ""),
    reason: item.reason,
  };
  for (const [index, one] of item.conclusions.entries()) {
    values[blockName(index, "text")] = one.text;
    values[blockName(index, "leadDepartmentId")] = String(one.leadDepartmentId ?? "");
    values[blockName(index, "coordinatorIds")] = one.coordinatorIds.map(String);
    values[blockName(index, "askedIds")] = one.askedIds.map(String);
    values[blockName(index, "deadline")] = one.deadline ?? "";
    values[blockName(index, "isTask")] = one.isTask ? "yes" : "";
  }
  return values;
}
