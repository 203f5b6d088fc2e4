import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import type {
  AgendaItemKind,
  AgendaSection,
  Disposition,
  JsonValue,
  Placement,
} from "#db/schema.ts";
import { type Opened, readOpened } from "./opened.ts";

interface FrozenName {
  id: number;
  vi: string;
  en: string;
  fullVi: string;
  fullEn: string;
}

export interface RecordedConclusion {
  id: number;
  number: number | null;
  text: string;
  lead: FrozenName | null;
  coordinators: FrozenName[];
  /** Departments that must each answer. */
  asked: FrozenName[];
  deadline: string | null;
  isTask: boolean;
  task: string | null;
  corrections: RecordedCorrection[];
}

export interface RecordedCorrection {
  id: number;
  original: string;
  corrected: string;
  reason: string;
  at: string;
  by: string;
}

export interface RecordedItem {
  id: number;
  issueId: number | null;
  kind: AgendaItemKind;
  code: string;
  title: string;
  section: AgendaSection;
  placement: Placement;
  isAddedLate: boolean;
  presenter: FrozenName | null;
  opened: Opened | null;
  discussion: string;
  disposition: Disposition | null;
  reason: string;
  lead: FrozenName | null;
  deadline: string | null;
  openingDeadline: string | null;
  conclusions: RecordedConclusion[];
}

const nameJson = (alias: string) =>
  sql.raw(
    `jsonb_build_object('id', ${alias}.id, 'vi', ${alias}.short_name_vi, 'en', ${alias}.short_name_en, 'fullVi', ${alias}.name_vi, 'fullEn', ${alias}.name_en)`,
  );

/**
 * What a meeting did with its items: frozen names once it is closed (law 2), today's names before.
 * Two queries whatever its size.
 */
export async function listRecordedItems(ctx: Context, meetingId: number): Promise<RecordedItem[]> {
  const items = await sql<ItemRow>`
    select ai.id, ai.issue_id as "issueId", ai.kind, ai.title, ai.section, ai.placement, ai.is_added_late as "isAddedLate",
      ai.opened, ai.discussion, ai.disposition, ai.reason, ai.closing_deadline as deadline,
      ai.opening_deadline as "openingDeadline", ai.closed,
      case when p.id is null then null else ${nameJson("p")} end as presenter,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'number', c.number, 'text', c.text, 'deadline', c.deadline,
          'isTask', c.is_task, 'task', t.code, 'closed', c.closed,
          'lead', case when d.id is null then null else ${nameJson("d")} end,
          'coordinators', coalesce((select jsonb_agg(${nameJson("cd")} order by cd.sort_order, cd.id) from conclusion_coordinator cc
            join department cd on cd.id = cc.department_id where cc.conclusion_id = c.id), '[]'::jsonb),
          'asked', coalesce((select jsonb_agg(${nameJson("ad")} order by ad.sort_order, ad.id) from conclusion_asked ca
            join department ad on ad.id = ca.department_id where ca.conclusion_id = c.id), '[]'::jsonb)) order by c.position, c.id)
        from conclusion c left join department d on d.id = c.lead_department_id left join issue t on t.id = c.task_issue_id
        where c.agenda_item_id = ai.id), '[]'::jsonb) as conclusions
    from agenda_item ai left join department p on p.id = ai.presenter_department_id
    where ai.meeting_id = ${meetingId} order by ai.placement, ai.position, ai.id`.execute(ctx.db);
  const corrections = await ctx.db
    .selectFrom("correction")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("id")
    .execute();
  const correctionsOf = (conclusionId: number) =>
    corrections
      .filter((one) => one.conclusion_id === conclusionId)
      .map((one) => ({
        id: one.id,
        original: one.original_text,
        corrected: one.corrected_text,
        reason: one.reason,
        at: one.corrected_at.toISOString(),
        by: one.corrected_by_name,
      }));
  return items.rows.map((row) => itemOf(row, correctionsOf));
}

interface Frozen {
  code?: string;
  text?: string;
  lead?: FrozenName | null;
  presenter?: FrozenName | null;
  coordinators?: FrozenName[];
  asked?: FrozenName[];
  task?: string | null;
}

interface ItemRow {
  id: number;
  issueId: number | null;
  kind: AgendaItemKind;
  title: string;
  section: AgendaSection;
  placement: Placement;
  isAddedLate: boolean;
  opened: JsonValue | null;
  discussion: string;
  disposition: Disposition | null;
  reason: string;
  deadline: string | null;
  openingDeadline: string | null;
  closed: Frozen | null;
  presenter: FrozenName | null;
  conclusions: (Omit<RecordedConclusion, "corrections"> & { closed: Frozen | null })[];
}

function itemOf(
  row: ItemRow,
  correctionsOf: (conclusionId: number) => RecordedCorrection[],
): RecordedItem {
  const opened = readOpened(row.opened);
  const { closed, conclusions, ...rest } = row;
  return {
    ...rest,
    opened,
    code: closed?.code ?? opened?.code ?? "",
    title: row.kind === "topic" ? row.title : (closed?.text ?? opened?.text ?? ""),
    presenter: closed?.presenter ?? row.presenter,
    lead: closed?.lead ?? opened?.lead ?? null,
    deadline: closed ? row.deadline : (row.deadline ?? opened?.deadline ?? null),
    conclusions: conclusions.map(({ closed: frozen, ...one }) => ({
      ...one,
      lead: frozen ? (frozen.lead ?? null) : one.lead,
      coordinators: frozen?.coordinators ?? one.coordinators,
      asked: frozen ? (frozen.asked ?? []) : one.asked,
      task: frozen?.task ?? one.task,
      corrections: correctionsOf(one.id),
    })),
  };
}
