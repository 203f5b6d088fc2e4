import type { Database } from "#db/schema.ts";
import checklists from "#db/seed/checklists.json" with { type: "json" };

/** The documents that a dossier of each kind holds; needs the kinds. */
export async function seedChecklists(db: Database): Promise<void> {
  const kinds = await db.selectFrom("project_kind").select(["id", "code"]).execute();
  const idOf = new Map(kinds.map((kind) => [kind.code, kind.id]));
  await db
    .insertInto("checklist_document")
    .values(
      checklists.flatMap(({ kind, documents }) => {
        const kindId = idOf.get(kind);
        if (kindId === undefined) throw new Error(`the seed names ${kind}, which is not there`);
        return documents.map((document, index) => ({
          kind_id: kindId,
          position: index + 1,
          name_vi: document.nameVi,
          name_en: document.nameEn,
          is_required: document.isRequired,
          is_default: true,
        }));
      }),
    )
    .execute();
}
