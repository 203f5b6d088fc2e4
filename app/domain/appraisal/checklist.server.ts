import { sql } from "kysely";
import { notFound } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";

/** A document that a dossier of a kind holds. */
export interface ChecklistDocument {
  id: number;
  nameVi: string;
  nameEn: string;
  /** False where a dossier holds it only if there is one. */
  isRequired: boolean;
  /** Retired documents stay, for checks and intakes refer to them. */
  isActive: boolean;
  /** As it came with the program. */
  isDefault: boolean;
}

export interface ChecklistKind {
  /** The kind's code. */
  kind: string;
  vi: string;
  en: string;
}

/** The kinds of projects, with how many documents each one's list has in use. */
export async function listChecklists(
  db: Database,
): Promise<(ChecklistKind & { documents: number; isDefault: boolean })[]> {
  return db
    .selectFrom("project_kind as k")
    .select([
      "k.code as kind",
      "k.name_vi as vi",
      "k.name_en as en",
      sql<number>`(select count(*)::int from checklist_document d where d.kind_id = k.id and d.is_active)`.as(
        "documents",
      ),
      sql<boolean>`not exists (select from checklist_document d where d.kind_id = k.id and not d.is_default)`.as(
        "isDefault",
      ),
    ])
    .orderBy("k.sort_order")
    .orderBy("k.id")
    .execute();
}

export interface Checklist extends ChecklistKind {
  kindId: number;
  version: number;
  /** In their order, retired ones too. */
  documents: ChecklistDocument[];
}

/** @throws not found for an unknown kind */
export async function getChecklist(db: Database, kind: string): Promise<Checklist> {
  const found = await db
    .selectFrom("project_kind")
    .where("code", "=", kind)
    .select([
      "id as kindId",
      "code as kind",
      "name_vi as vi",
      "name_en as en",
      "checklist_version as version",
    ])
    .executeTakeFirst();
  if (!found) throw notFound();
  return { ...found, documents: await listDocuments(db, found.kindId) };
}

/** All documents of a kind's list in their order, retired ones too. */
export async function listDocuments(db: Database, kindId: number): Promise<ChecklistDocument[]> {
  return db
    .selectFrom("checklist_document")
    .where("kind_id", "=", kindId)
    .orderBy("position")
    .orderBy("id")
    .select([
      "id",
      "name_vi as nameVi",
      "name_en as nameEn",
      "is_required as isRequired",
      "is_active as isActive",
      "is_default as isDefault",
    ])
    .execute();
}
