import { type Context, hasRole, inTransaction } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { changesBetween } from "#app/domain/history/changes.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { JsonValue } from "#db/schema.ts";
import { type Checklist, type ChecklistDocument, getChecklist } from "./checklist.server.ts";
import type { DocumentInput, NewDocumentInput } from "./checklist-form.ts";

type Particulars = Record<string, JsonValue>;
type Change<T> = { done: T; told: Particulars | null };

/**
 * The frame of every change of a kind's list, which is read and guarded as a whole (law 11).
 *
 * @throws not found unless administrator: others know of no administration
 * @throws conflict `stale`
 */
async function changeChecklist<T>(
  ctx: Context,
  kind: string,
  version: number,
  work: (tx: Context, list: Checklist) => Promise<Change<T>>,
): Promise<T> {
  if (!hasRole(ctx.actor, "administrator")) throw notFound();
  return inTransaction(ctx, async (tx) => {
    await tx.db
      .selectFrom("project_kind")
      .where("code", "=", kind)
      .select("id")
      .forUpdate()
      .execute();
    const list = await getChecklist(tx.db, kind);
    if (list.version !== version) throw conflict("stale");
    const { done, told } = await work(tx, list);
    if (told === null) return done;
    await tx.db
      .updateTable("project_kind")
      .set({ checklist_version: list.version + 1 })
      .where("id", "=", list.kindId)
      .execute();
    const { kindId: id, vi, en } = list;
    await recordEvent(tx, "checklist.edited", {}, { kind: { id, vi, en }, ...told });
    return done;
  });
}

/** Puts a document at the end of a kind's list; its id. */
export async function addDocument(
  ctx: Context,
  kind: string,
  input: NewDocumentInput,
): Promise<number> {
  return changeChecklist(ctx, kind, input.version, async (tx, { kindId, documents }) => {
    const { id } = await tx.db
      .insertInto("checklist_document")
      .values({
        kind_id: kindId,
        position: documents.length + 1,
        name_vi: input.nameVi,
        name_en: input.nameEn,
        is_required: input.isRequired,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const document = nameOf({ id, ...input });
    return { done: id, told: { document, action: "added" } };
  });
}

const facts = ["nameVi", "nameEn", "isRequired", "isActive"] as const;

/** Changes what the list says of a document, retires it or takes it up again. */
export async function editDocument(
  ctx: Context,
  kind: string,
  documentId: number,
  input: DocumentInput,
): Promise<void> {
  return changeChecklist(ctx, kind, input.version, async (tx, { documents }) => {
    const document = documents.find((one) => one.id === documentId);
    if (!document) throw notFound();
    const changes = changesBetween(document, input, facts);
    if (Object.keys(changes).length === 0) return { done: undefined, told: null };
    await tx.db
      .updateTable("checklist_document")
      .set({
        name_vi: input.nameVi,
        name_en: input.nameEn,
        is_required: input.isRequired,
        is_active: input.isActive,
        is_default: false,
      })
      .where("id", "=", documentId)
      .execute();
    const turned = input.isActive ? "restored" : "retired";
    const action = changes.isActive ? turned : "changed";
    return { done: undefined, told: { document: nameOf(document), action, changes } };
  });
}

/** Moves a document one place up or down among those in use; at the end nothing moves. */
export async function stepDocument(
  ctx: Context,
  kind: string,
  { documentId, step, version }: { documentId: number; step: "up" | "down"; version: number },
): Promise<void> {
  return changeChecklist(ctx, kind, version, async (tx, { documents }) => {
    const inUse = documents.filter((one) => one.isActive);
    const from = inUse.findIndex((one) => one.id === documentId);
    const document = inUse[from];
    if (!document) throw notFound();
    const to = Math.max(0, from + (step === "up" ? -1 : 1));
    const order = inUse.toSpliced(from, 1).toSpliced(to, 0, document);
    const ids = [...order, ...documents.filter((one) => !one.isActive)].map((one) => one.id);
    await tx.db
      .updateTable("checklist_document")
      .set(({ fn, val, ref }) => ({
        position: fn<number>("array_position", [val(ids), ref("id")]),
      }))
      .where("id", "in", ids)
      .execute();
    return { done: undefined, told: { document: nameOf(document), action: "moved" } };
  });
}

function nameOf({ id, nameVi, nameEn }: Pick<ChecklistDocument, "id" | "nameVi" | "nameEn">) {
  return { id, vi: nameVi, en: nameEn };
}
