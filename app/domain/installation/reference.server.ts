import { rebuildCalendar } from "#app/domain/calendar/commands.server.ts";
import type { Database, HolidayKind, RecordedBy } from "#db/schema.ts";
import blockerCategories from "#db/seed/blocker-categories.json" with { type: "json" };
import holidays from "#db/seed/holidays.json" with { type: "json" };
import projectKinds from "#db/seed/project-kinds.json" with { type: "json" };
import stages from "#db/seed/stages.json" with { type: "json" };

/**
 * The rules that every installation starts with: stages, kinds of project,
 * categories of blockers, days off and the working-day calendar. All of them are
 * rows that the administrator can change (law 11).
 */
export async function seedReference(db: Database): Promise<void> {
  await db
    .insertInto("project_kind")
    .values(
      projectKinds.map((kind, index) => ({
        code: kind.code,
        name_vi: kind.nameVi,
        name_en: kind.nameEn,
        sort_order: index + 1,
      })),
    )
    .execute();
  await db
    .insertInto("blocker_category")
    .values(
      blockerCategories.map((category, index) => ({
        code: category.code,
        name_vi: category.nameVi,
        name_en: category.nameEn,
        sort_order: index + 1,
      })),
    )
    .execute();
  await seedStages(db);
  await db
    .insertInto("holiday")
    .values(
      holidays.days.map((day) => ({
        day: day.day,
        kind: day.kind as HolidayKind,
        name_vi: day.nameVi,
        name_en: day.nameEn,
        is_confirmed: day.isConfirmed,
      })),
    )
    .execute();
  await rebuildCalendar(db);
}

async function seedStages(db: Database): Promise<void> {
  const rows = await db
    .insertInto("stage")
    .values(
      stages.map((stage) => ({
        code: stage.code,
        position: stage.position,
        name_vi: stage.nameVi,
        name_en: stage.nameEn,
        short_name_vi: stage.shortNameVi,
        short_name_en: stage.shortNameEn,
        responsible_vi: stage.responsibleVi,
        responsible_en: stage.responsibleEn,
        recorded_by: stage.recordedBy as RecordedBy,
        days_allowed: stage.daysAllowed,
        is_pausable: stage.isPausable,
        basis: stage.basis,
      })),
    )
    .returning(["id", "code"])
    .execute();
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  const returns = stages.flatMap((stage) =>
    stage.returnsTo.map((to) => ({ stage_id: ids.get(stage.code), to_stage_id: ids.get(to) })),
  );
  for (const { stage_id, to_stage_id } of returns) {
    if (stage_id === undefined || to_stage_id === undefined) continue;
    await db.insertInto("stage_return").values({ stage_id, to_stage_id }).execute();
  }
}
