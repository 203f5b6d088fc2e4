import { listOpenBlockers } from "#app/domain/appraisal/blockers.server.ts";
import { createProject } from "#app/domain/appraisal/entry.server.ts";
import { confirmHandover } from "#app/domain/appraisal/handover.server.ts";
import { moveStage } from "#app/domain/appraisal/move.server.ts";
import type { FundingSource, ProjectGroup } from "#db/schema.ts";
import story from "#db/seed/demo-issues.json" with { type: "json" };
import projects from "#db/seed/demo-projects.json" with { type: "json" };
import { tellMoney } from "./money.server.ts";
import { inTheYears, need } from "./reading.ts";
import { routeTo, type Stay, stagesOf } from "./route.ts";
import { BASIS, personOf, type Script } from "./script.ts";
import type { Timetable } from "./timetable.ts";

type Project = (typeof projects)[number];

/** Projects that a blocker of the story names. */
const blocked = new Set(story.blockers.map((blocker) => blocker.project));

/** Every so many-th dossier’s receiver has not confirmed its arrival. */
const UNCONFIRMED = 11;

/** The 44 projects: entered by their owners, moved by the body of each stage, with the money of this year. */
export function tellProjects(script: Script): void {
  const { timetable } = script;
  for (const [index, project] of projects.entries()) {
    const stays = staysOf(project, index, timetable);
    stays.forEach((stay, position) => {
      const before = stays[position - 1];
      if (before) tellMove(script, project, index, before, stay);
      else tellBeginning(script, project, stay);
    });
    tellMoney(script, project, index + 1, stays);
  }
}

/** Afterwards, for a scene told in between would move the hours of all that follow: most arrivals are confirmed. */
export function tellReceipts(script: Script): void {
  for (const [index, project] of projects.entries()) {
    const last = staysOf(project, index, script.timetable).at(-1);
    if (last && (index + 1) % UNCONFIRMED !== 0) tellReceipt(script, project, index, last);
  }
}

function staysOf(project: Project, index: number, timetable: Timetable): Stay[] {
  // What nobody complains of has moved on since: it stands at its stage as near to the next
  // meeting as the data's stood to the first.
  const isStuck = blocked.has(project.code);
  const since = timetable.shift(project.stageSince, 1, isStuck ? 1 : 4);
  return routeTo(project.kind, project.stage, since, index + 1, timetable);
}

function tellBeginning(script: Script, project: Project, stay: Stay): void {
  const { directory, timetable } = script;
  script.on(stay.enteredOn, (at) =>
    createProject(script.asDepartment(project.owner, at), {
      code: project.code,
      nameVi: inTheYears(project.nameVi, timetable),
      nameEn: inTheYears(project.nameEn, timetable),
      ownerDepartmentId: script.departmentId(project.owner),
      kindId: need(directory.kinds, project.kind),
      fundingSource: project.funding as FundingSource,
      group: project.group as ProjectGroup,
      budget: project.budget,
      stageId: need(directory.stages, stay.stage),
      enteredOn: stay.enteredOn,
    }),
  );
}

function tellMove(script: Script, project: Project, index: number, from: Stay, to: Stay): void {
  script.on(to.enteredOn, async (at) => {
    const { id, version, visitId, stageId } = await script.db
      .selectFrom("project as p")
      .innerJoin("stage_visit as v", "v.project_id", "p.id")
      .select(["p.id", "p.version", "v.id as visitId", "v.stage_id as stageId"])
      .where("p.code", "=", project.code)
      .where("v.line", "=", "main")
      .where("v.left_on", "is", null)
      .executeTakeFirstOrThrow();
    const blockers = await listOpenBlockers(script.db, { id: visitId, projectId: id, stageId });
    const mover = moverOf(from.stage, project, index, to.isReturn);
    await moveStage(script.as(mover ?? "thuky", at), project.code, {
      toStageId: need(script.directory.stages, to.stage),
      on: to.enteredOn,
      reason: to.reason,
      reasons: to.reasons.map((reason) => need(script.directory.returnReasons, reason)),
      fates: blockers.map((blocker) => ({ issueId: blocker.id, fate: "stays" as const })),
      basis: mover ? "" : BASIS,
      version,
    });
  });
}

/** The next working day the receiver confirms that the dossier has come. */
function tellReceipt(script: Script, project: Project, index: number, { stage, enteredOn }: Stay) {
  const { timetable } = script;
  const day = timetable.workingDaysFrom(enteredOn, 1);
  if (day > timetable.yesterday) return;
  script.on(day, async (at) => {
    const waiting = await script.db
      .selectFrom("handover as h")
      .innerJoin("stage_visit as v", "v.id", "h.visit_id")
      .innerJoin("project as p", "p.id", "v.project_id")
      .where("p.code", "=", project.code)
      .where("v.left_on", "is", null)
      .where("v.line", "=", "main")
      .where("h.confirmed_at", "is", null)
      .select("p.version")
      .executeTakeFirst();
    if (!waiting) return;
    const receiver = moverOf(stage, project, index, false);
    await confirmHandover(script.as(receiver ?? "thuky", at), project.code, {
      basis: receiver ? "" : BASIS,
      version: waiting.version,
    });
  });
}

/** Who records the move out of a stage; nobody where the owner does not sign in. */
function moverOf(
  stage: string,
  project: Project,
  index: number,
  isReturn: boolean,
): string | undefined {
  switch (stagesOf(project.kind).find((one) => one.code === stage)?.recordedBy) {
    case "appraising_body":
      if (isReturn) return "tp.thamdinh";
      return index % 2 === 0 ? "thamdinh" : "thamdinh2";
    case "finance":
      return "cv.stc";
    case "office":
      return "cv.vpub";
    default:
      return personOf(project.owner);
  }
}
