import type { RecordedConclusion, RecordedItem } from "#app/domain/meeting/record-query.server.ts";
import type { Disposition, Locale } from "#db/schema.ts";

export interface ShownConclusion {
  id: number;
  number: number | null;
  /** As it stands after corrections. */
  text: string;
  isCorrected: boolean;
  lead: string;
  coordinators: string;
  /** How many departments must each answer. */
  asked: number;
  deadline: string | null;
  task: string | null;
}

export interface ShownItem {
  id: number;
  code: string;
  title: string;
  disposition: Disposition | null;
  conclusions: ShownConclusion[];
}

/** An item with what was concluded on it, in the reader's language. */
export function showItem(item: RecordedItem, locale: Locale): ShownItem {
  return {
    id: item.id,
    code: item.code,
    title: item.title,
    disposition: item.disposition,
    conclusions: item.conclusions
      .filter((one) => one.text !== "")
      .map((one) => showConclusion(one, locale)),
  };
}

export function showConclusion(one: RecordedConclusion, locale: Locale): ShownConclusion {
  return {
    id: one.id,
    number: one.number,
    text: one.corrections.at(-1)?.corrected ?? one.text,
    isCorrected: one.corrections.length > 0,
    lead: one.lead?.[locale] ?? "",
    coordinators: one.coordinators.map((named) => named[locale]).join(", "),
    asked: one.asked.length,
    deadline: one.deadline,
    task: one.task,
  };
}
