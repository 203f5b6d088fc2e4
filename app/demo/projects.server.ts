import { createProject } from "#app/domain/appraisal/entry.server.ts";
import { moveStage } from "#app/domain/appraisal/move.server.ts";
import { yearOf } from "#app/domain/clock.ts";
import { changeYearMoney } from "#app/domain/project/money.server.ts";
import type { FundingSource, ProjectGroup } from "#db/schema.ts";
import projects from "#db/seed/demo-projects.json" with { type: "json" };
import { inTheYears, need } from "./reading.ts";
import { routeTo, type Stay, stagesOf } from "./route.ts";
import { BASIS, personOf, type Script } from "./script.ts";
import { after } from "./story/plot.ts";

type Project = (typeof projects)[number];

/** The 44 projects: entered by their owners, moved by the body of each stage, with the money of this year. */
export function tellProjects(script: Script): void {
  const { timetable } = script;
  for (const [index, project] of projects.entries()) {
    const since = timetable.shift(project.stageSince, 1);
    const stays = routeTo(project.kind, project.stage, since, index + 1, timetable);
    stays.forEach((stay, position) => {
      const before = stays[position - 1];
      if (before) tellMove(script, project, index, before, stay);
      else tellBeginning(script, project, stay);
    });
    tellMoney(script, project, stays[0]?.enteredOn ?? since);
  }
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
    const { version } = await script.db
      .selectFrom("project")
      .select("version")
      .where("code", "=", project.code)
      .executeTakeFirstOrThrow();
    const mover = moverOf(from.stage, project, index);
    await moveStage(script.as(mover ?? "thuky", at), project.code, {
      toStageId: need(script.directory.stages, to.stage),
      on: to.enteredOn,
      reason: to.reason,
      basis: mover ? "" : BASIS,
      version,
    });
  });
}

/** Who records the move out of a stage; nobody where the owner does not sign in. */
function moverOf(stage: string, project: Project, index: number): string | undefined {
  switch (stagesOf(project.kind).find((one) => one.code === stage)?.recordedBy) {
    case "appraising_body":
      return index % 2 === 0 ? "thamdinh" : "thamdinh2";
    case "finance":
      return "cv.stc";
    case "office":
      return "cv.vpub";
    default:
      return personOf(project.owner);
  }
}

/** The plan at the beginning of the year or of the project, what is paid out as told since the last meeting. */
function tellMoney(script: Script, project: Project, begunOn: string): void {
  const { timetable } = script;
  const year = yearOf(timetable.today);
  const write = (at: Date, disbursed: number, asOf: string | null, version: number) =>
    changeYearMoney(script.asDepartment(project.owner, at), project.code, {
      year,
      plan: project.plan,
      disbursed,
      asOf,
      basis: "",
      version,
    });
  const told = timetable.dayOf(after(3, 0.4));
  const first = timetable.firstWorkingDayOf(year);
  const known = first > begunOn ? first : begunOn;
  const planned = known < told ? known : timetable.dayOf(after(3, 0));
  script.at(planned, "17:15", (at) => write(at, 0, null, 0));
  if (project.disbursed > 0)
    script.at(told, "17:30", (at) => write(at, project.disbursed, told, 1));
}
