import type { Context } from "#app/domain/context.ts";
import { type RaiseInput, raiseIssue } from "#app/domain/issue/raising.server.ts";
import type { Database, Row } from "#db/schema.ts";
import { type Cast, type CastName, castMoment, createCast, ctxOf } from "./cast.ts";

/** A cast with one project of the Health Department at its appraisal stage, ready to raise issues on. */
export interface Register extends Cast {
  projectId: number;
  visitId: number;
  as: (name: CastName, now?: Date) => Context;
  /** The secretary entering for another. */
  forOther: (departmentId: number | null, now?: Date) => Context;
  /** Raises a blocker led by Health: open when Health raises it. */
  raise: (input?: Partial<RaiseInput>, ctx?: Context) => Promise<{ id: number; code: string }>;
  row: (id: number) => Promise<Row<"issue">>;
  verbs: (id: number) => Promise<string[]>;
}

export async function createRegister(db: Database): Promise<Register> {
  const cast = await createCast(db);
  const health = cast.departments.SYT ?? 0;
  const { id: projectId } = await db
    .insertInto("project")
    .values({
      code: "QN-19",
      name_vi: "Hồ sơ sức khỏe điện tử toàn dân",
      owner_department_id: health,
      kind_id: cast.kinds.DC_DTCT ?? 0,
      route_id: cast.routes.DC_DTCT ?? 0,
      funding_source: "investment",
      budget: 14_800_000_000,
      search_text: "qn 19 ho so suc khoe dien tu toan dan",
      created_at: castMoment,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: visitId } = await db
    .insertInto("stage_visit")
    .values({
      project_id: projectId,
      stage_id: cast.stages.THAMDINH ?? 0,
      entered_on: "2026-10-01",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const as = (name: CastName, now = castMoment) => ctxOf(db, cast.actors[name], now);
  return {
    ...cast,
    projectId,
    visitId,
    as,
    forOther: (departmentId, now) => ({
      ...as("secretary", now),
      behalf: { departmentId, name: "Sở Y tế", basis: "Công văn 12/SYT ngày 20/11/2026" },
    }),
    raise: (input = {}, ctx = as("leaderHealth")) =>
      raiseIssue(ctx, {
        kind: "blocker",
        projectId,
        text: "Chưa thống nhất phương án lấy dữ liệu khám, chữa bệnh từ BHXH",
        proposal: "UBND tỉnh có văn bản gửi BHXH",
        leadDepartmentId: health,
        deadline: "2026-12-18",
        ...input,
      }),
    row: (id) => db.selectFrom("issue").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
    verbs: async (id) =>
      (
        await db
          .selectFrom("event")
          .select("verb")
          .where("issue_id", "=", id)
          .orderBy("id")
          .execute()
      ).map((event) => event.verb),
  };
}
