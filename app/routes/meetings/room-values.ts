import { type ConclusionField, fieldName } from "#app/domain/meeting/field.ts";

/** What the room's fields need of an item. */
export interface FieldsOf {
  id: number;
  discussion: string;
  disposition: string | null;
  newDeadline: string | null;
  newLeadId: number | null;
  reason: string;
  conclusions: readonly {
    id: number;
    text: string;
    leadId: number | null;
    coordinatorIds: readonly number[];
    askedIds: readonly number[];
    deadline: string | null;
    isTask: boolean;
  }[];
}

/** Every field of an item by its name, as the server compares them. */
export function fieldValues(item: FieldsOf): Record<string, string> {
  const of = "item" as const;
  const { id } = item;
  const values: Record<string, string> = {
    [fieldName({ of, id, field: "discussion" })]: item.discussion,
    [fieldName({ of, id, field: "disposition" })]: item.disposition ?? "",
    [fieldName({ of, id, field: "newDeadline" })]: item.newDeadline ?? "",
    [fieldName({ of, id, field: "newLead" })]: String(item.newLeadId ?? ""),
    [fieldName({ of, id, field: "reason" })]: item.reason,
  };
  for (const one of item.conclusions) {
    const name = (field: ConclusionField) => fieldName({ of: "conclusion", id: one.id, field });
    values[name("text")] = one.text;
    values[name("lead")] = String(one.leadId ?? "");
    values[name("coordinators")] = one.coordinatorIds.join(",");
    values[name("asked")] = one.askedIds.join(",");
    values[name("deadline")] = one.deadline ?? "";
    values[name("isTask")] = String(one.isTask);
  }
  return values;
}

/** The conclusions among an item's fields, in their order, those that say something. */
export function conclusionTexts(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    /^conclusion\.\d+\.text$/.test(name) && value !== "" ? [value] : [],
  );
}
