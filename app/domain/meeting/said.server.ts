import type { Context } from "#app/domain/context.ts";
import type { Disposition, JsonValue } from "#db/schema.ts";
import { asParticular, namedDepartments } from "./row.server.ts";

interface SaidConclusion {
  text: string;
  leadDepartmentId: number | null;
  coordinatorIds: readonly number[];
  askedIds?: readonly number[];
  deadline: string | null;
  isTask: boolean;
}

interface SaidItem {
  discussion: string;
  disposition: Disposition | null;
  newDeadline: string | null;
  newLeadDepartmentId: number | null;
  reason: string;
  conclusions: readonly SaidConclusion[];
}

/** All that an item says, with the names of the day, as the history of its amendments keeps it. */
export async function itemAsSaid(tx: Context, item: SaidItem): Promise<JsonValue> {
  const ids = [
    item.newLeadDepartmentId,
    ...item.conclusions.flatMap((one) => [
      one.leadDepartmentId,
      ...one.coordinatorIds,
      ...(one.askedIds ?? []),
    ]),
  ];
  const names = await namedDepartments(
    tx,
    ids.filter((id) => id !== null),
  );
  const named = (id: number | null) => asParticular(names.get(id ?? 0)) ?? null;
  return {
    discussion: item.discussion,
    disposition: item.disposition,
    deadline: item.newDeadline,
    newLead: named(item.newLeadDepartmentId),
    reason: item.reason,
    conclusions: item.conclusions.map((one) => ({
      text: one.text,
      lead: named(one.leadDepartmentId),
      coordinators: one.coordinatorIds.map(named),
      asked: (one.askedIds ?? []).map(named),
      deadline: one.deadline,
      isTask: one.isTask,
    })),
  };
}
