import { sql } from "kysely";
import { type Actor, departmentsOf, hasRole } from "#app/domain/context.ts";
import type { Database, Locale } from "#db/schema.ts";
import { listStartStages } from "./route.server.ts";

export interface Choice {
  value: number;
  label: string;
}

export interface ProjectChoices {
  /** Active departments for which the person may enter projects. */
  departments: Choice[];
  kinds: Choice[];
  /** Stages at which the person may let a project of some kind begin. */
  stages: Choice[];
}

/** What a project's form offers, in the reader's language. */
export async function listProjectChoices(
  db: Database,
  actor: Actor,
  locale: Locale,
): Promise<ProjectChoices> {
  const isSecretary = hasRole(actor, "secretary");
  const own = departmentsOf(actor);
  const [departments, kinds, stages] = await Promise.all([
    db
      .selectFrom("department")
      .select(["id as value", locale === "vi" ? "name_vi as label" : "name_en as label"])
      .where("is_active", "=", true)
      .$if(!isSecretary, (query) => query.where("id", "in", own.length > 0 ? own : [-1]))
      .orderBy("sort_order")
      .orderBy(sql`name_vi collate "vi-x-icu"`)
      .execute(),
    db
      .selectFrom("project_kind")
      .select(["id as value", locale === "vi" ? "name_vi as label" : "name_en as label"])
      .orderBy("sort_order")
      .orderBy("id")
      .execute(),
    listStartStages(db, isSecretary),
  ]);
  return {
    departments,
    kinds,
    stages: stages.map((stage) => ({
      value: stage.id,
      label: locale === "vi" ? stage.nameVi : stage.nameEn,
    })),
  };
}
