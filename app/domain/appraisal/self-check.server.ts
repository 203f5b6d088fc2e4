import { sql } from "kysely";
import { type Actor, type Context, hasRoleAt, inTransaction } from "#app/domain/context.ts";
import { conflict, invalid, notFound } from "#app/domain/errors.ts";
import { recordEvent } from "#app/domain/history/record.server.ts";
import { lockProject, requireActive } from "#app/domain/project/row.server.ts";
import type { Database, Locale, SelfCheckState } from "#db/schema.ts";
import { listDocuments } from "./checklist.server.ts";
import { type CheckedDocument, type DocumentLine, lineProblem } from "./document-check.ts";

/** The owner department alone knows its own check: to others there is none. */
export function ownsSelfCheck(actor: Actor, ownerDepartmentId: number): boolean {
  return hasRoleAt(actor, ownerDepartmentId, "leader", "officer");
}

export interface SelfCheck {
  projectId: number;
  /** In the reader's language. */
  kind: string;
  round: number;
  /** 0 as long as nothing has been checked in this round. */
  version: number;
  checkedAt: string | null;
  by: string;
  documents: CheckedDocument<SelfCheckState>[];
  /** Returns of dossiers of this kind in the months looked back on, and the reasons given most often. */
  returns: number;
  reasons: { name: string; count: number }[];
}

/** So far back the reasons for returns are looked at. */
export const MONTHS_BACK = 24;
const REASONS = 5;

/** The check of the round in which a dossier stands, and why the like was returned, in one round trip. */
export async function getSelfCheck(
  db: Database,
  projectId: number,
  today: string,
  locale: Locale,
): Promise<SelfCheck> {
  const name = (alias: string) => sql.ref(`${alias}.name_${locale}`);
  const { rows } = await sql<SelfCheck>`
    with returned as materialized (
      select v.id from project p join project q on q.kind_id = p.kind_id join stage_visit v on v.project_id = q.id
      where p.id = ${projectId}::bigint and v.line = 'main' and v.result = 'returned'
        and v.left_on > ${today}::date - make_interval(months => ${MONTHS_BACK}::int)
    )
    select p.id as "projectId", ${name("k")} as kind, v.round, coalesce(c.version, 0) as version,
      c.checked_at as "checkedAt", coalesce(u.full_name, '') as by,
      (select coalesce(json_agg(json_build_object('id', d.id, 'vi', d.name_vi, 'en', d.name_en, 'isRequired', d.is_required,
          'state', l.state, 'note', coalesce(l.note, '')) order by d.position, d.id), '[]')
        from checklist_document d left join self_check_line l on l.document_id = d.id and l.self_check_id = c.id
        where d.kind_id = p.kind_id and d.is_active) as documents,
      (select count(*)::int from returned) as returns,
      (select coalesce(json_agg(r), '[]') from (
        select ${name("r")} as name, count(*)::int as count from returned v
          join visit_return_reason x on x.visit_id = v.id join return_reason r on r.id = x.reason_id
        group by r.id order by count(*) desc, r.sort_order limit ${sql.lit(REASONS)}) r) as reasons
    from project p join project_kind k on k.id = p.kind_id
      join stage_visit v on v.project_id = p.id and v.line = 'main' and v.left_on is null
      left join self_check c on c.project_id = p.id and c.round = v.round
      left join app_user u on u.id = c.checked_by
    where p.id = ${projectId}::bigint`.execute(db);
  const check = rows[0];
  if (!check) throw notFound();
  return check;
}

export interface SelfCheckInput {
  lines: readonly DocumentLine<SelfCheckState>[];
  /** Of the check that the form showed, with its version. */
  round: number;
  version: number;
}

/**
 * The owner's check of its dossier in the present round, as a whole: what is not said is unchecked.
 *
 * @throws not found unless leader or officer of the owner department: to others there is no such check
 * @throws invalid `appraisal.not_needed_why` beside its document
 * @throws conflict `stale` when somebody of the department has checked since
 */
export async function saveSelfCheck(
  ctx: Context,
  code: string,
  input: SelfCheckInput,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const project = await lockProject(tx, code);
    if (!ownsSelfCheck(tx.actor, project.owner_department_id)) throw notFound();
    requireActive(project);
    const documents = (await listDocuments(tx.db, project.kind_id)).filter((one) => one.isActive);
    const problem = lineProblem(input.lines, documents);
    if (problem?.key === "field.choose") throw conflict("stale");
    if (problem) throw invalid(problem.key, {}, `doc.${problem.documentId}.note`);
    const { round } = await tx.db
      .selectFrom("stage_visit")
      .where("project_id", "=", project.id)
      .where("line", "=", "main")
      .where("left_on", "is", null)
      .select("round")
      .executeTakeFirstOrThrow();
    if (round !== input.round) throw conflict("stale");
    const id = await upsert(tx, project.id, round, input.version);
    await tx.db.deleteFrom("self_check_line").where("self_check_id", "=", id).execute();
    const lines = input.lines.map(({ documentId, state, note }) => ({
      self_check_id: id,
      document_id: documentId,
      state,
      note,
    }));
    if (lines.length > 0) await tx.db.insertInto("self_check_line").values(lines).execute();
    // Of no subject: a project's history is read by all, its owner's check is not.
    await recordEvent(
      tx,
      "self_check.saved",
      {},
      {
        project: { id: project.id, code: project.code },
        round,
        documents: documents.length,
        missing: lines.filter((one) => one.state === "missing").length,
        checked: lines.length,
      },
    );
  });
}

async function upsert(tx: Context, projectId: number, round: number, version: number) {
  const facts = { checked_at: tx.now, checked_by: tx.actor.id };
  const written =
    version === 0
      ? await tx.db
          .insertInto("self_check")
          .values({ project_id: projectId, round, ...facts })
          .onConflict((oc) => oc.columns(["project_id", "round"]).doNothing())
          .returning("id")
          .executeTakeFirst()
      : await tx.db
          .updateTable("self_check")
          .set({ ...facts, version: version + 1 })
          .where("project_id", "=", projectId)
          .where("round", "=", round)
          .where("version", "=", version)
          .returning("id")
          .executeTakeFirst();
  if (!written) throw conflict("stale");
  return written.id;
}

/** How far the check of a round has come, as documents of the list in use. */
export interface CheckProgress {
  documents: number;
  settled: number;
  missing: number;
}

/** Null as long as nothing has been checked in the round. */
export async function getCheckProgress(
  db: Database,
  projectId: number,
  round: number,
): Promise<CheckProgress | null> {
  const { rows } = await sql<CheckProgress>`
    select count(*)::int as documents, count(*) filter (where l.state in ('have', 'not_needed'))::int as settled,
      count(*) filter (where l.state = 'missing')::int as missing
    from self_check c join project p on p.id = c.project_id
      join checklist_document d on d.kind_id = p.kind_id and d.is_active
      left join self_check_line l on l.self_check_id = c.id and l.document_id = d.id
    where c.project_id = ${projectId}::bigint and c.round = ${round}::int
    having count(*) > 0`.execute(db);
  return rows[0] ?? null;
}
