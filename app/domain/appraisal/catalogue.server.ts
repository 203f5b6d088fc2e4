import type { Database } from "#db/schema.ts";

/** A stage of the catalogue: identity and names. What is a rule of it stands in each route. */
export interface Stage {
  id: number;
  code: string;
  position: number;
  nameVi: string;
  nameEn: string;
  shortNameVi: string;
  shortNameEn: string;
  version: number;
}

/** All stages in the order of the board's columns. */
export async function listStages(db: Database): Promise<Stage[]> {
  return db
    .selectFrom("stage")
    .select([
      "id",
      "code",
      "position",
      "name_vi as nameVi",
      "name_en as nameEn",
      "short_name_vi as shortNameVi",
      "short_name_en as shortNameEn",
      "version",
    ])
    .orderBy("position")
    .execute();
}
