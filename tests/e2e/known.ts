import type { Database } from "#db/schema.ts";

/** What the demo holds, by the names of its story. */
export interface Known {
  /** Code of the nth blocker of the story. */
  blocker: (number: number) => string;
  task: (number: number) => string;
  /** Code of the first precedent that is in use, or still to be approved. */
  precedent: (state: "approved" | "proposed") => string;
  /** Code of the nth meeting: three issued, then those that the test has made. */
  meeting: (number: number) => string;
  /** The newest entry of a project that stands and may be corrected. */
  entry: (projectCode: string) => number;
  /** Where the dossier of a project stands. */
  openVisit: (projectCode: string) => number;
  /** The first document of a kind's checklist. */
  document: (kindCode: string) => number;
}

export async function learn(db: Database): Promise<Known> {
  const issues = await db
    .selectFrom("issue")
    .select(["code", "kind"])
    .orderBy("year")
    .orderBy("number")
    .execute();
  const meetings = await db.selectFrom("meeting").select("code").orderBy("held_on").execute();
  const entries = await db
    .selectFrom("disbursement as e")
    .innerJoin("project as p", "p.id", "e.project_id")
    .select(["e.id", "p.code"])
    .where("e.amount", ">", 0)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("disbursement as c").whereRef("c.corrects_id", "=", "e.id"))),
    )
    .orderBy("e.id", "desc")
    .execute();
  const precedents = await db
    .selectFrom("precedent")
    .select(["code", "state"])
    .orderBy("id")
    .execute();
  const visits = await db
    .selectFrom("stage_visit as v")
    .innerJoin("project as p", "p.id", "v.project_id")
    .where("v.line", "=", "main")
    .where("v.left_on", "is", null)
    .select(["v.id", "p.code"])
    .execute();
  const documents = await db
    .selectFrom("checklist_document as d")
    .innerJoin("project_kind as k", "k.id", "d.kind_id")
    .select(["d.id", "k.code"])
    .orderBy("d.position")
    .execute();
  const codes = (kind: "blocker" | "task") =>
    issues.filter((issue) => issue.kind === kind).map((issue) => issue.code);
  return {
    blocker: nth(codes("blocker")),
    task: nth(codes("task")),
    precedent: (state) =>
      nth(precedents.filter((one) => one.state === state).map(({ code }) => code))(1),
    meeting: nth(meetings.map((meeting) => meeting.code)),
    entry: (projectCode) => entries.find(({ code }) => code === projectCode)?.id ?? 0,
    openVisit: (projectCode) => visits.find(({ code }) => code === projectCode)?.id ?? 0,
    document: (kindCode) => documents.find(({ code }) => code === kindCode)?.id ?? 0,
  };
}

function nth(codes: readonly string[]) {
  return (number: number): string => {
    const code = codes[number - 1];
    if (code === undefined) throw new Error(`the demo has no number ${number} of ${codes.length}`);
    return code;
  };
}
