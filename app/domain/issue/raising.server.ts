import { todayOf, yearOf } from "#app/domain/clock.ts";
import { type Context, departmentsOf, hasRole, inTransaction } from "#app/domain/context.ts";
import { forbidden, invalid } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import type { Database, IssueKind } from "#db/schema.ts";
import type { Acted } from "./act.server.ts";
import { activeDepartment } from "./active-department.server.ts";
import { issueCode, takeNumber } from "./code.server.ts";
import { personAt } from "./person.server.ts";
import { canRaise } from "./policy.ts";
import { checkChosen, departmentNames, searchTextOf } from "./row.server.ts";
import { setCoordinators } from "./task.server.ts";

export interface RaiseInput {
  kind: IssueKind;
  /** Of a blocker always; of a task where it belongs to one. */
  projectId: number | null;
  /** Default: the stage at which the project's main line stands. */
  stageId?: number | null;
  categoryId?: number | null;
  text: string;
  /** What is proposed or asked of the leaders. */
  proposal?: string;
  leadDepartmentId: number;
  coordinatorIds?: readonly number[];
  ownerUserId?: number | null;
  /** The person in charge by name, where it is no user. */
  ownerName?: string;
  deadline: string | null;
  /** Default: the only series. */
  seriesId?: number;
}

/**
 * Raises a blocker or a task. Naming one's own department as lead opens it at once;
 * naming another proposes it, until secretary or chair accept. Secretary and chair
 * assign by naming, unless the secretary enters for a department.
 *
 * @throws invalid `issue.stage_missing`, `issue.deadline_missing`, `deadline.past`
 */
export async function raiseIssue(ctx: Context, input: RaiseInput): Promise<Acted> {
  return inTransaction(ctx, async (tx) => {
    const today = todayOf(tx.now);
    const project = input.projectId === null ? null : await getProject(tx.db, input.projectId);
    if (input.kind === "blocker" && project === null) throw invalid("issue.project_missing");
    const raiser = raiserOf(tx, project?.owner_department_id ?? null);
    if (input.kind === "task" && !hasRole(tx.actor, "secretary", "chair")) throw forbidden();
    const isOwnLead = raiser.hasAuthority || raiser.departments.includes(input.leadDepartmentId);
    if (isOwnLead && input.deadline === null)
      throw invalid("issue.deadline_missing", {}, "deadline");
    if (input.deadline !== null && input.deadline < today)
      throw invalid("deadline.past", {}, "deadline");
    const lead = await activeDepartment(tx, input.leadDepartmentId);
    const coordinatorIds = (input.coordinatorIds ?? []).filter((id) => id !== lead.id);
    const coordinators = await departmentNames(tx.db, coordinatorIds, "coordinators");
    const stageId = input.stageId ?? project?.stage_id ?? null;
    if (input.kind === "blocker" && stageId === null)
      throw invalid("issue.stage_missing", {}, "stage");
    await checkChosen(tx.db, "stage", stageId, "stage");
    await checkChosen(tx.db, "blocker_category", input.categoryId ?? null, "category");
    const owner = await personAt(tx.db, input, lead.id);
    const seriesId = input.seriesId ?? (await onlySeries(tx.db));
    const year = yearOf(today);
    const number = await takeNumber(tx.db, input.kind, year);
    const code = issueCode(input.kind, year, number);
    const searched = {
      code,
      text: input.text,
      proposal: input.proposal ?? "",
      owner_name: owner.name,
      project_id: input.projectId,
      lead_department_id: lead.id,
    };
    const { id } = await tx.db
      .insertInto("issue")
      .values({
        ...searched,
        series_id: seriesId,
        kind: input.kind,
        year,
        number,
        stage_id: stageId,
        stage_visit_id: stageId === project?.stage_id ? project?.visit_id : null,
        category_id: input.categoryId ?? null,
        lead_since: today,
        owner_user_id: owner.userId,
        state: isOwnLead ? "open" : "proposed",
        original_deadline: input.deadline,
        deadline: input.deadline,
        raised_on: today,
        raised_by: tx.actor.id,
        raised_by_department_id: raiser.departmentId,
        ...(isOwnLead ? { accepted_at: tx.now, accepted_by: tx.actor.id } : {}),
        search_text: await searchTextOf(tx.db, searched),
        created_at: tx.now,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await setCoordinators(tx, id, coordinatorIds);
    await recordEvent(
      tx,
      "issue.raised",
      { issueId: id, projectId: input.projectId },
      {
        kind: input.kind,
        code,
        text: input.text,
        proposal: input.proposal || undefined,
        state: isOwnLead ? "open" : "proposed",
        lead,
        coordinators: [...coordinators.values()],
        owner: owner.name || undefined,
        deadline: input.deadline ?? undefined,
      },
    );
    return { id, code };
  });
}

interface Raiser {
  /** Assigns by naming: secretary or chair for themselves. */
  hasAuthority: boolean;
  /** Departments that count as one's own. */
  departments: number[];
  departmentId: number | null;
}

/** For whom an issue is raised. @throws forbidden */
function raiserOf(ctx: Context, projectOwnerId: number | null): Raiser {
  const { actor, behalf } = ctx;
  if (behalf) {
    if (!hasRole(actor, "secretary")) throw forbidden("behalf.secretary_only");
    if (behalf.basis.trim() === "") throw invalid("behalf.basis_missing", {}, "basis");
    const id = behalf.departmentId;
    return { hasAuthority: id === null, departments: id === null ? [] : [id], departmentId: id };
  }
  if (!canRaise(actor, projectOwnerId)) throw forbidden();
  const own = departmentsOf(actor);
  const appraising = actor.roles.flatMap((grant) =>
    (grant.role === "appraiser" || grant.role === "appraisal_lead") && grant.departmentId !== null
      ? [grant.departmentId]
      : [],
  );
  const departments = [...own, ...appraising];
  const isOwner = projectOwnerId !== null && own.includes(projectOwnerId);
  return {
    hasAuthority: hasRole(actor, "secretary", "chair"),
    departments,
    departmentId: isOwner ? projectOwnerId : (departments[0] ?? actor.departmentId),
  };
}

async function getProject(db: Database, id: number) {
  const project = await db
    .selectFrom("project as p")
    .leftJoin("stage_visit as v", (join) =>
      join.onRef("v.project_id", "=", "p.id").on("v.line", "=", "main").on("v.left_on", "is", null),
    )
    .where("p.id", "=", id)
    .where("p.is_active", "=", true)
    .select(["p.owner_department_id", "v.id as visit_id", "v.stage_id"])
    .forShare("p")
    .executeTakeFirst();
  if (!project) throw invalid("issue.project_missing");
  return project;
}

async function onlySeries(db: Database): Promise<number> {
  const row = await db
    .selectFrom("meeting_series")
    .select("id")
    .where("is_active", "=", true)
    .orderBy("id")
    .executeTakeFirst();
  if (!row) throw invalid("issue.no_series");
  return row.id;
}
