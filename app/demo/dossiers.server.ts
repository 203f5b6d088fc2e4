import { sql } from "kysely";
import { openVisits } from "#app/domain/appraisal/clocks.server.ts";
import { handOver } from "#app/domain/appraisal/handover.server.ts";
import { askOpinion } from "#app/domain/appraisal/opinion.server.ts";
import { listRouteStages } from "#app/domain/appraisal/route.server.ts";
import { askSupplement } from "#app/domain/appraisal/supplement.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import type { Script } from "./script.ts";

const LEAD = "tp.thamdinh";
const APPRAISERS = ["thamdinh", "thamdinh2"];

interface Dossier {
  projectId: number;
  code: string;
  routeId: number;
  stageId: number;
  version: number;
  enteredOn: string;
  isPausable: boolean;
  ownerId: number;
}

/** Yesterday afternoon the division put its desk in order: who holds what, what was asked of others and of owners. */
export function tellDossiers(script: Script): void {
  script.at(script.timetable.yesterday, "16:40", async (at) => {
    const ctx = script.as(LEAD, at);
    const [first, second, third, ...rest] = await onTheDesk(ctx);
    const [one, two] = APPRAISERS.map((name) => script.as(name, at));
    if (!first || !second || !third || !one || !two) return;
    for (const [index, dossier] of [first, second, third, ...rest.slice(0, 3)].entries())
      await assign(ctx, dossier, index % 2 === 0 ? one : two);
    const finance = script.departmentId("STC");
    const own = script.departmentId("STTTT");
    for (const [dossier, on] of [
      [first, first.enteredOn],
      [second, todayOf(at)],
    ] as const)
      if (dossier.ownerId !== finance)
        await ask(
          one,
          dossier,
          dossier.ownerId === own ? script.departmentId("SKHDT") : finance,
          on,
        );
    if (third.isPausable)
      await askSupplement(one, third.code, {
        ...(await stamp(ctx, third)),
        text: "Bổ sung thuyết minh hiện trạng hạ tầng và ba báo giá của thiết bị.",
        on: third.enteredOn,
        dueOn: null,
        number: "312/STTTT-CNTT",
        dated: third.enteredOn,
      });
  });
}

/** What stands at the stages that the appraising body records, in the order of codes. */
async function onTheDesk({ db, now }: Context): Promise<Dossier[]> {
  const { rows } = await sql<Dossier>`
    select p.id as "projectId", p.code, p.route_id as "routeId", v.stage_id as "stageId", p.version, v.entered_on as "enteredOn",
      rs.is_pausable as "isPausable", p.owner_department_id as "ownerId"
    from ${openVisits(todayOf(now))} v join project p on p.id = v.project_id
      join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
    where v.recorded_by = 'appraising_body' and not rs.is_beside and not v.is_paused order by p.code`.execute(
    db,
  );
  return rows;
}

async function stamp({ db }: Context, { projectId }: Dossier) {
  const { version } = await db
    .selectFrom("project")
    .where("id", "=", projectId)
    .select("version")
    .executeTakeFirstOrThrow();
  return { version, basis: "" };
}

async function assign(ctx: Context, dossier: Dossier, { actor }: Context): Promise<void> {
  await handOver(ctx, dossier.code, {
    ...(await stamp(ctx, dossier)),
    departmentId: actor.departmentId ?? 0,
    userId: actor.id,
    on: todayOf(ctx.now),
    number: "",
    note: "",
  });
}

async function ask(
  ctx: Context,
  dossier: Dossier,
  departmentId: number,
  on: string,
): Promise<void> {
  const beside = (await listRouteStages(ctx.db, dossier.routeId)).find(
    (stage) => stage.isBeside && stage.id !== dossier.stageId,
  );
  if (!beside) return;
  await askOpinion(ctx, dossier.code, {
    ...(await stamp(ctx, dossier)),
    stageId: beside.id,
    departmentId,
    question: "Đề nghị cho ý kiến về nguồn vốn và khả năng cân đối của dự án.",
    on,
    days: null,
    number: "298/STTTT-CNTT",
    dated: on,
  });
}
