import { makePasswordLink } from "#app/auth/password-link.server.ts";
import { copyRoute } from "#app/domain/appraisal/route-draft.server.ts";
import { putRouteInEffect } from "#app/domain/appraisal/route-effect.server.ts";
import type { RouteKey } from "#app/domain/appraisal/route-list.server.ts";
import { enterDisbursement } from "#app/domain/disbursement/entering.server.ts";
import { addUser } from "#app/domain/user/commands.server.ts";
import { listGrants } from "#app/domain/user/queries.server.ts";
import type { Database } from "#db/schema.ts";
import { castMoment } from "#tests/support/cast.ts";
import { payment } from "#tests/support/disbursement.ts";
import { createTestProject } from "#tests/support/project.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import type { Column } from "./expectations.ts";
import { createIssues } from "./issue-fixture.ts";
import { createDossiers } from "./ledger-fixture.ts";
import { createMeetings, type Meetings } from "./meeting-fixture.ts";
import { createPrecedents } from "./precedent-fixture.ts";

export interface Fixture {
  register: Register;
  /** Whom each column of the table stands for. */
  people: Record<Column, number | null>;
  /** What stands for `:name` in an address; the longest beginning of the path wins. */
  params: Record<string, Record<string, string>>;
  /** Query with which a page shows its form. */
  queries: Record<string, string>;
  /** Fields that bring a POST past its form to the question who may; default none. */
  bodies: Record<string, Record<string, string>>;
}

/**
 * An installation in which every address of the table leads somewhere. `leader`
 * and `officer` are of the Health Department, which leads the issue and owns the
 * project; `foreign` leads another department.
 */
export async function createFixture(db: Database): Promise<Fixture> {
  const register = await createRegister(db);
  const { actors, departments } = register;
  const admin = register.as("administrator");
  const person = { title_vi: "", title_en: "", email: "", phone: "" };
  const appraisalLead = await addUser(admin, {
    ...person,
    username: "tp.thamdinh",
    full_name: "Hồ Quang Huy",
    department_id: departments.STTTT ?? 0,
    role: "appraisal_lead",
  });
  const someone = await addUser(admin, {
    ...person,
    username: "nguoi.thu",
    full_name: "Người Thử Việc",
    department_id: departments.SNV ?? 0,
    role: "officer",
  });
  const [grant] = await listGrants(db, someone.id, "2026-11-23");
  const { token } = await makePasswordLink(admin, appraisalLead.id);
  // Before the issues: what a published agenda holds, its raiser edits no more.
  const meetings = await createMeetings(db, register);
  const issues = await createIssues(register);
  const precedents = await createPrecedents(register);
  const ended = await createTestProject(register.as("secretary"), register);
  await db.updateTable("project").set({ is_active: false }).where("id", "=", ended.id).execute();
  const dossiers = await createDossiers(register);
  const early = payment({ overReason: "Chưa giao kế hoạch" });
  const entry = await enterDisbursement(register.as("officerHealth"), "QN-19", early);
  const document = await db
    .selectFrom("checklist_document as d")
    .innerJoin("project_kind as k", "k.id", "d.kind_id")
    .where("k.code", "=", "DC_DTCT")
    .select("d.id")
    .executeTakeFirstOrThrow();
  const draft = await copyRoute(admin, { kind: "DC_DTCT", edition: 1 });
  const toDiscard = await copyRoute(admin, { kind: "THUE_DV", edition: 1 });
  const toPut = await copyRoute(admin, { kind: "DA_BCKTKT", edition: 1 });
  const scheduled = await copyRoute(admin, { kind: "MUA_SAM", edition: 1 });
  await putRouteInEffect(admin, scheduled, { effectiveOn: "2027-01-01", version: 1 });
  return {
    register,
    people: {
      secretary: actors.secretary.id,
      leader: actors.leaderHealth.id,
      foreign: actors.leaderLand.id,
      officer: actors.officerHealth.id,
      appraiser: actors.appraiser.id,
      lead: appraisalLead.id,
      chair: actors.chair.id,
      viewer: actors.viewer.id,
      admin: actors.administrator.id,
      nobody: null,
    },
    params: {
      "/admin/users": { username: "nguoi.thu", grantId: String(grant?.id) },
      "/admin/stages": { code: "THAMDINH" },
      "/admin/routes": { ...routeOf(draft), code: "LAPHOSO" },
      "/admin/routes/:kind/:edition/copy": { kind: "DA_BCNCKT", edition: "1" },
      "/admin/routes/:kind/:edition/discard": routeOf(toDiscard),
      "/admin/routes/:kind/:edition/effect": routeOf(toPut),
      "/admin/routes/:kind/:edition/stages/:code/removal": { ...routeOf(draft), code: "LCNT" },
      "/admin/routes/:kind/:edition/withdrawal": routeOf(scheduled),
      "/admin/checklists": { kind: "DC_DTCT", document: String(document.id) },
      "/admin/holidays": { day: "2027-01-01" },
      "/departments": { code: "SNV" },
      "/issues": { code: issues.edit },
      "/chases": { letter: "1" },
      "/precedents": { code: precedents.approved },
      "/precedents/:code/approval": { code: precedents.toApprove },
      "/precedents/:code/edit": { code: precedents.toEdit },
      "/precedents/:code/withdrawal": { code: precedents.toWithdraw },
      ...Object.fromEntries(
        Object.entries(issues).map(([verb, code]) => [`/issues/:code/${verb}`, { code }]),
      ),
      ...paramsOfMeetings(meetings),
      "/projects": { code: "QN-19", id: String(entry.id) },
      "/projects/:code/reactivation": { code: ended.code },
      "/projects/:code/intake": { code: dossiers.plain },
      "/projects/:code/return": { code: dossiers.returning },
      "/projects/:code/return-withdrawal": { code: dossiers.returning },
      "/projects/:code/supplement": { code: dossiers.plain },
      "/projects/:code/supplement-answer": { code: dossiers.asked },
      "/projects/:code/opinion": { code: dossiers.plain },
      "/projects/:code/visits": { code: dossiers.plain, visit: dossiers.visit },
      "/projects/:code/visits/:visit/answer": { code: dossiers.asked, visit: dossiers.opinion },
      "/projects/:code/visits/:visit/receipt": { code: dossiers.handed, visit: dossiers.toConfirm },
      "/set-password": { token },
      "/*": { "*": "khong-co-trang-nay" },
    },
    queries: {
      "/issues/new": "?project=QN-19",
      "/issues/new/precedents": "?project=QN-19",
      "/chases/new": `?issue=${issues.report}&to=${register.departments.STC}`,
    },
    bodies: {
      "/projects/:code/stage": {
        toStageId: String(register.stages.PHEDUYET),
        on: "23/11/2026",
        version: "1",
      },
    },
  };
}

function routeOf({ kind, edition }: RouteKey): Record<string, string> {
  return { kind, edition: String(edition) };
}

/** Each step of a meeting at one that stands there. */
function paramsOfMeetings(meetings: Meetings): Fixture["params"] {
  const at = (code: string, parts: readonly string[]) =>
    parts.map((part) => [`/meetings/:code/${part}`, { code }] as const);
  const { draft } = meetings;
  return {
    "/meetings": { code: meetings.issued },
    "/meetings/:code/changes": { code: draft },
    "/meetings/:code/agenda": { code: draft, entry: meetings.entry, item: meetings.topic },
    "/meetings/:code/agenda/:entry/return": { code: draft, entry: meetings.heldBack },
    "/meetings/:code/agenda/topics/:item/removal": { code: draft, item: meetings.topicToRemove },
    "/meetings/:code/items": { code: meetings.closed, item: meetings.closedItem },
    "/meetings/:code/session/items": {
      code: meetings.inSession,
      item: meetings.liveItem,
      id: meetings.liveConclusion,
    },
    ...Object.fromEntries([
      ...at(draft, ["edit", "publication", "rescheduling"]),
      ...at(meetings.doomed, ["cancellation"]),
      ...at(meetings.published, ["early-opening", "agenda/addition"]),
      ...at(meetings.due, ["opening"]),
      ...at(meetings.inSession, ["attendance", "remainder", "closure", "session", "presentation"]),
      ...at(meetings.closed, ["submission", "summary"]),
      ...at(meetings.submitted, ["approval", "return"]),
      ...at(meetings.approved, ["issuance"]),
    ]),
  };
}

export const fixtureMoment = castMoment;

/** The address of a route in the fixture. */
export function addressOf(path: string, { params }: Fixture): string {
  const prefix = Object.keys(params)
    .filter((one) => path === one || path.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  const values = params[prefix ?? ""] ?? {};
  return path.replace(/:(\w+)|\*/g, (found, name?: string) => {
    const value = values[name ?? "*"];
    if (value === undefined) throw new Error(`fixture.ts: no value for ${found} of ${path}`);
    return encodeURIComponent(value);
  });
}
