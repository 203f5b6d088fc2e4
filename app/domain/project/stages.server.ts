import { sql } from "kysely";
import type { Database, RecordedBy } from "#db/schema.ts";
import type { StageRule } from "./stage.ts";

export interface Stage extends StageRule {
  code: string;
  nameVi: string;
  nameEn: string;
  shortNameVi: string;
  shortNameEn: string;
  responsibleVi: string;
  responsibleEn: string;
  recordedBy: RecordedBy;
  /** Working days that the rules allow. */
  daysAllowed: number;
  isPausable: boolean;
  basis: string;
  version: number;
}

/** All stages in their order. */
export async function listStages(db: Database): Promise<Stage[]> {
  return db
    .selectFrom("stage as s")
    .select([
      "s.id",
      "s.code",
      "s.position",
      "s.name_vi as nameVi",
      "s.name_en as nameEn",
      "s.short_name_vi as shortNameVi",
      "s.short_name_en as shortNameEn",
      "s.responsible_vi as responsibleVi",
      "s.responsible_en as responsibleEn",
      "s.recorded_by as recordedBy",
      "s.days_allowed as daysAllowed",
      "s.is_pausable as isPausable",
      "s.basis",
      "s.version",
      sql<
        number[]
      >`array(select r.to_stage_id from stage_return r where r.stage_id = s.id order by r.to_stage_id)`.as(
        "returnsTo",
      ),
    ])
    .orderBy("s.position")
    .execute();
}
