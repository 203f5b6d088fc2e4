import type { MinutesRecord, RecordedConclusion } from "./minutes-record.ts";

export interface NoticeGroup {
  /** Null for conclusions that name no department. */
  department: string | null;
  conclusions: (RecordedConclusion & {
    issueCode: string | null;
    /** What the conclusion is about, in the issue's own words; a new task's are the conclusion itself. */
    matter: string;
  })[];
}

/** The conclusions of a record by the department in charge, each group in the order of their numbers. */
export function groupConclusions(items: MinutesRecord["items"]): NoticeGroup[] {
  const groups = new Map<string | null, NoticeGroup>();
  for (const item of items) {
    for (const conclusion of item.conclusions) {
      const department = conclusion.lead?.fullVi ?? null;
      const group = groups.get(department) ?? { department, conclusions: [] };
      group.conclusions.push({
        ...conclusion,
        issueCode: conclusion.taskCode ?? item.opened?.code ?? null,
        matter: conclusion.taskCode ? "" : (item.opened?.text ?? ""),
      });
      groups.set(department, group);
    }
  }
  const all = [...groups.values()];
  for (const group of all) group.conclusions.sort((a, b) => a.number - b.number);
  return all.sort(byFirstNumber);
}

function byFirstNumber(a: NoticeGroup, b: NoticeGroup): number {
  if ((a.department === null) !== (b.department === null)) return a.department === null ? 1 : -1;
  return (a.conclusions[0]?.number ?? 0) - (b.conclusions[0]?.number ?? 0);
}

/** The text that stands today: the issued one, or its last correction. */
export function standingText(conclusion: RecordedConclusion): string {
  return conclusion.corrections.at(-1)?.corrected ?? conclusion.text;
}
