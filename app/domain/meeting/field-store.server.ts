import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import type { Disposition, Row } from "#db/schema.ts";
import { type FieldChange, type FieldTarget, idsOf, readDisposition } from "./field.ts";
import { type Redrafted, redraftConclusions } from "./redraft.server.ts";
import type { MeetingRow } from "./row.server.ts";

type ItemRow = Row<"agenda_item">;
type ConclusionRow = Row<"conclusion"> & { coordinatorIds: number[]; askedIds: number[] };

/** The locked rows behind the fields of one request. */
export class FieldStore {
  readonly #tx: Context;
  readonly #meeting: MeetingRow;
  readonly #items: Map<number, ItemRow>;
  readonly #conclusions: Map<number, ConclusionRow>;
  readonly #touched = new Set<number>();

  private constructor(
    tx: Context,
    meeting: MeetingRow,
    items: ItemRow[],
    conclusions: ConclusionRow[],
  ) {
    this.#tx = tx;
    this.#meeting = meeting;
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#conclusions = new Map(conclusions.map((one) => [one.id, one]));
  }

  static async lock(tx: Context, meeting: MeetingRow, changes: readonly FieldChange[]) {
    const idsOfKind = (of: "item" | "conclusion") =>
      changes.flatMap(({ target }) => (target.of === of ? [target.id] : []));
    const conclusionIds = idsOfKind("conclusion");
    const owners = await tx.db
      .selectFrom("conclusion")
      .select("agenda_item_id")
      .where("id", "in", [0, ...conclusionIds])
      .execute();
    const itemIds = [...idsOfKind("item"), ...owners.map((row) => row.agenda_item_id)];
    const items = await tx.db
      .selectFrom("agenda_item")
      .selectAll()
      .where("meeting_id", "=", meeting.id)
      .where("id", "in", [0, ...itemIds])
      .orderBy("id")
      .forUpdate()
      .execute();
    const conclusions = await tx.db
      .selectFrom("conclusion as c")
      .selectAll("c")
      .select([coordinatorIdsOf("c.id").as("coordinatorIds"), askedIdsOf("c.id").as("askedIds")])
      .where("c.meeting_id", "=", meeting.id)
      .where("c.id", "in", [0, ...conclusionIds])
      .execute();
    return new FieldStore(tx, meeting, items, conclusions);
  }

  #item(id: number): ItemRow {
    const item = this.#items.get(id);
    if (!item) throw notFound();
    return item;
  }

  #conclusion(id: number): ConclusionRow {
    const conclusion = this.#conclusions.get(id);
    if (!conclusion) throw notFound();
    return conclusion;
  }

  read(target: FieldTarget): string {
    if (target.of === "meeting") {
      return target.field === "assessment" ? this.#meeting.assessment : this.#meeting.closing_note;
    }
    if (target.of === "item") {
      const item = this.#item(target.id);
      switch (target.field) {
        case "discussion":
          return item.discussion;
        case "reason":
          return item.reason;
        case "disposition":
          return item.disposition ?? "";
        case "newDeadline":
          return item.new_deadline ?? "";
        case "newLead":
          return String(item.new_lead_department_id ?? "");
      }
    }
    const conclusion = this.#conclusion(target.id);
    switch (target.field) {
      case "text":
        return conclusion.text;
      case "lead":
        return String(conclusion.lead_department_id ?? "");
      case "coordinators":
        return [...conclusion.coordinatorIds].sort((a, b) => a - b).join(",");
      case "asked":
        return [...conclusion.askedIds].sort((a, b) => a - b).join(",");
      case "deadline":
        return conclusion.deadline ?? "";
      case "isTask":
        return String(conclusion.is_task);
    }
  }

  async write(target: FieldTarget, value: string): Promise<void> {
    if (target.of === "meeting") return this.#writeMeeting(target.field, value);
    if (target.of === "item") {
      this.#touched.add(target.id);
      const item = this.#item(target.id);
      const columns = itemColumns(target.field, value);
      Object.assign(item, columns);
      await this.#tx.db
        .updateTable("agenda_item")
        .set((eb) => ({ ...columns, version: eb("version", "+", 1) }))
        .where("id", "=", target.id)
        .execute();
      return;
    }
    const conclusion = this.#conclusion(target.id);
    this.#touched.add(conclusion.agenda_item_id);
    if (target.field === "coordinators") return this.#writeCoordinators(conclusion, value);
    if (target.field === "asked") return this.#writeAsked(conclusion, value);
    const columns = conclusionColumns(target.field, value);
    Object.assign(conclusion, columns);
    await this.#tx.db
      .updateTable("conclusion")
      .set((eb) => ({ ...columns, version: eb("version", "+", 1) }))
      .where("id", "=", target.id)
      .execute();
  }

  async #writeMeeting(field: "assessment" | "closingNote", value: string): Promise<void> {
    const columns = field === "assessment" ? { assessment: value } : { closing_note: value };
    Object.assign(this.#meeting, columns);
    await this.#tx.db
      .updateTable("meeting")
      .set(columns)
      .where("id", "=", this.#meeting.id)
      .execute();
  }

  async #writeCoordinators(conclusion: ConclusionRow, value: string): Promise<void> {
    conclusion.coordinatorIds = idsOf(value);
    await writeCoordinators(this.#tx, conclusion.id, conclusion.coordinatorIds);
  }

  async #writeAsked(conclusion: ConclusionRow, value: string): Promise<void> {
    conclusion.askedIds = idsOf(value);
    await writeAsked(this.#tx, conclusion.id, conclusion.askedIds);
  }

  /** Drafts anew the texts that follow from what was written. */
  async redraft(): Promise<Redrafted[]> {
    const drafted: Redrafted[] = [];
    for (const itemId of this.#touched)
      drafted.push(...(await redraftConclusions(this.#tx, itemId)));
    return drafted;
  }
}

/** SQL for the ids of the departments that help with a conclusion. */
export function coordinatorIdsOf(conclusionId: string) {
  return sql<
    number[]
  >`array(select cc.department_id from conclusion_coordinator cc where cc.conclusion_id = ${sql.ref(conclusionId)} order by 1)`;
}

/** SQL for the ids of the departments whose answer a conclusion asks for. */
export function askedIdsOf(conclusionId: string) {
  return sql<
    number[]
  >`array(select ca.department_id from conclusion_asked ca where ca.conclusion_id = ${sql.ref(conclusionId)} order by 1)`;
}

export function writeCoordinators(tx: Context, conclusionId: number, ids: readonly number[]) {
  return writeDepartments(tx, "conclusion_coordinator", conclusionId, ids);
}

export function writeAsked(tx: Context, conclusionId: number, ids: readonly number[]) {
  return writeDepartments(tx, "conclusion_asked", conclusionId, ids);
}

async function writeDepartments(
  tx: Context,
  table: "conclusion_coordinator" | "conclusion_asked",
  conclusionId: number,
  ids: readonly number[],
): Promise<void> {
  await tx.db.deleteFrom(table).where("conclusion_id", "=", conclusionId).execute();
  if (ids.length === 0) return;
  await tx.db
    .insertInto(table)
    .values(ids.map((id) => ({ conclusion_id: conclusionId, department_id: id })))
    .execute();
}

interface ItemColumns {
  discussion?: string;
  disposition?: Disposition | null;
  new_deadline?: string | null;
  new_lead_department_id?: number | null;
  reason?: string;
}

function itemColumns(field: string, value: string): ItemColumns {
  switch (field) {
    case "discussion":
      return { discussion: value };
    case "disposition":
      return { disposition: readDisposition(value) };
    case "newDeadline":
      return { new_deadline: value || null };
    case "newLead":
      return { new_lead_department_id: value ? Number(value) : null };
    default:
      return { reason: value };
  }
}

function conclusionColumns(field: string, value: string) {
  switch (field) {
    case "text":
      return { text: value, is_text_edited: value !== "" };
    case "lead":
      return { lead_department_id: value ? Number(value) : null };
    case "deadline":
      return { deadline: value || null };
    default:
      return { is_task: value === "true" };
  }
}
