import { momentOf, yearOf } from "#app/domain/clock.ts";
import { fold } from "#app/domain/search/fold.ts";
import type { Database, FundingSource, ProjectGroup } from "#db/schema.ts";
import projects from "#db/seed/demo-projects.json" with { type: "json" };
import type { Directory } from "./foundation.server.ts";
import { inTheYears, need } from "./reading.ts";
import { routeTo } from "./route.ts";
import type { Timetable } from "./timetable.ts";

/** The 44 projects with their way through the stages and their money of this year. */
export async function startProjects(db: Database, directory: Directory, timetable: Timetable) {
  for (const [index, project] of projects.entries()) {
    const name = inTheYears(project.nameVi, timetable);
    const stays = routeTo(
      project.stage,
      timetable.shift(project.stageSince, 1),
      index + 1,
      timetable,
    );
    const start = stays[0]?.enteredOn ?? timetable.meeting(1);
    const { id } = await db
      .insertInto("project")
      .values({
        code: project.code,
        name_vi: name,
        name_en: inTheYears(project.nameEn, timetable),
        owner_department_id: need(directory.departments, project.owner).id,
        kind_id: need(directory.kinds, project.kind),
        funding_source: project.funding as FundingSource,
        project_group: project.group as ProjectGroup,
        budget: project.budget,
        search_text: fold(`${project.code} ${name}`),
        created_at: momentOf(start, "08:00"),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("project_year")
      .values({
        project_id: id,
        year: yearOf(timetable.today),
        plan: project.plan,
        disbursed: project.disbursed,
        as_of: timetable.yesterday,
      })
      .execute();
    const rounds = new Map<string, number>();
    for (const [position, stay] of stays.entries()) {
      const next = stays[position + 1];
      const round = (rounds.get(stay.stage) ?? 0) + 1;
      rounds.set(stay.stage, round);
      await db
        .insertInto("stage_visit")
        .values({
          project_id: id,
          stage_id: need(directory.stages, stay.stage),
          round,
          entered_on: stay.enteredOn,
          left_on: next?.enteredOn ?? null,
          result: next ? (next.isReturn ? "returned" : "forwarded") : null,
          reason: next?.reason ?? "",
        })
        .execute();
    }
  }
}
