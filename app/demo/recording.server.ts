import type { Context } from "#app/domain/context.ts";
import { addConclusion } from "#app/domain/meeting/conclusion.server.ts";
import type { FieldChange, ItemField } from "#app/domain/meeting/field.ts";
import { recordItem } from "#app/domain/meeting/recording.server.ts";
import type { Database, Disposition } from "#db/schema.ts";
import type { Treatment } from "./story/plot.ts";

export interface Item {
  key: string;
  itemId: number;
}

export interface Conclusion {
  text: string;
  leadDepartmentId: number;
  coordinatorIds: number[];
  deadline: string;
}

/** A general topic: what was said, and its conclusions with department and date. */
export async function recordTopic(
  ctx: Context,
  item: Item,
  discussion: string,
  conclusions: readonly Conclusion[],
): Promise<void> {
  await save(ctx, item, [itemField(item, "discussion", discussion)]);
  for (const [index, conclusion] of conclusions.entries()) {
    if (index > 0) await addConclusion(ctx, item);
    const row = await lastConclusion(ctx.db, item.itemId);
    const field = (name: "lead" | "deadline" | "coordinators", value: string): FieldChange => ({
      target: { of: "conclusion", id: row.id, field: name },
      base: "",
      value,
    });
    await save(ctx, item, [
      field("lead", String(conclusion.leadDepartmentId)),
      field("coordinators", conclusion.coordinatorIds.join(",")),
      field("deadline", conclusion.deadline),
    ]);
    await writeText(ctx, item, conclusion.text);
  }
  await recordItem(ctx, { ...item, changes: [], isConcluded: true });
}

export interface Outcome {
  issue: string;
  task: string;
  treatment: Treatment | undefined;
  until: string | undefined;
  heldOn: string;
}

/** An issue: as the story treats it, else by the state in which the meeting finds it. */
export async function recordIssue(ctx: Context, item: Item, outcome: Outcome): Promise<void> {
  const facts = await factsOf(ctx.db, outcome.issue);
  const disposition = dispositionFor(facts.state, outcome.treatment);
  const isOrder = ["kept", "extended", "escalated"].includes(disposition);
  const newDeadline = disposition === "extended" ? (outcome.until ?? "") : "";
  const { treatment } = outcome;
  await save(ctx, item, [
    itemField(item, "discussion", isOrder || disposition === "paused" ? discussed(treatment) : ""),
    itemField(item, "disposition", disposition),
    itemField(item, "reason", (disposition === treatment?.disposition && treatment.reason) || ""),
    itemField(item, "newDeadline", newDeadline),
  ]);
  if (isOrder) {
    await writeText(ctx, item, orderText(facts, outcome, disposition, newDeadline));
  }
  await recordItem(ctx, { ...item, changes: [], isConcluded: true });
}

function discussed(treatment: Treatment | undefined): string {
  return treatment?.discussion ?? "";
}

function dispositionFor(state: string, treatment: Treatment | undefined): Disposition {
  switch (state) {
    case "reported_done":
      return "resolved";
    case "resolved":
    case "cancelled":
    case "paused":
      return "noted";
    default:
      return treatment?.disposition ?? "kept";
  }
}

/** “Giao Sở … chủ trì, phối hợp …, chậm nhất ngày …”, or until the next meeting where the day has passed. */
function orderText(
  facts: IssueFacts,
  { task, heldOn }: Outcome,
  disposition: Disposition,
  newDeadline: string,
): string {
  const helped = facts.coordinators.length > 0 ? `, phối hợp ${facts.coordinators.join(", ")}` : "";
  const deadline = newDeadline || facts.deadline || "";
  const order = `Giao ${facts.lead} chủ trì${helped} ${task}`;
  if (disposition === "extended")
    return `Đồng ý gia hạn. ${order}, chậm nhất ngày ${inWords(deadline)}.`;
  if (disposition === "escalated") return `${order}.`;
  if (deadline > heldOn) return `${order}, chậm nhất ngày ${inWords(deadline)}.`;
  return `${order}, báo cáo kết quả tại cuộc họp kỳ sau.`;
}

function inWords(day: string): string {
  return day.split("-").reverse().join("/");
}

function itemField(item: Item, field: ItemField, value: string): FieldChange {
  return { target: { of: "item", id: item.itemId, field }, base: "", value };
}

async function save(ctx: Context, item: Item, changes: FieldChange[]): Promise<void> {
  const said = changes.filter((change) => change.value !== "");
  await recordItem(ctx, { ...item, changes: said, isConcluded: false });
}

/** Over the text that the fields have drafted. */
async function writeText(ctx: Context, item: Item, text: string): Promise<void> {
  const row = await lastConclusion(ctx.db, item.itemId);
  await save(ctx, item, [
    { target: { of: "conclusion", id: row.id, field: "text" }, base: row.text, value: text },
  ]);
}

async function lastConclusion(db: Database, itemId: number) {
  return db
    .selectFrom("conclusion")
    .select(["id", "text"])
    .where("agenda_item_id", "=", itemId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
}

interface IssueFacts {
  state: string;
  deadline: string | null;
  lead: string;
  coordinators: string[];
}

async function factsOf(db: Database, code: string): Promise<IssueFacts> {
  const issue = await db
    .selectFrom("issue as i")
    .innerJoin("department as d", "d.id", "i.lead_department_id")
    .where("i.code", "=", code)
    .select(["i.id", "i.state", "i.deadline", "d.name_vi as lead"])
    .executeTakeFirstOrThrow();
  const coordinators = await db
    .selectFrom("issue_coordinator as c")
    .innerJoin("department as d", "d.id", "c.department_id")
    .where("c.issue_id", "=", issue.id)
    .select("d.name_vi")
    .orderBy("d.sort_order")
    .execute();
  return { ...issue, coordinators: coordinators.map((row) => row.name_vi) };
}
