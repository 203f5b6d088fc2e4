import { beforeAll, describe, expect, test } from "vitest";
import { editDepartment } from "#app/domain/department/commands.server.ts";
import { editIssue } from "#app/domain/issue/reporting.server.ts";
import { fold } from "#app/domain/search/fold.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { search } from "./search.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let code = "";

beforeAll(async () => {
  r = await createRegister(db);
  code = (await r.raise()).code;
  const other = { kind: "task", projectId: null, text: "Rà soát", proposal: "" } as const;
  await r.raise({ ...other, leadDepartmentId: r.departments.STC ?? 0 }, r.as("secretary"));
  await db
    .updateTable("department")
    .set({ search_text: fold("SYT Sở Y tế Department of Health") })
    .where("code", "=", "SYT")
    .execute();
  await rename("Sở Y tế và Dân số", "Sở YT&DS");
});

async function rename(nameVi: string, shortVi: string): Promise<void> {
  const { version, kind } = await db
    .selectFrom("department")
    .select(["version", "kind"])
    .where("code", "=", "SYT")
    .executeTakeFirstOrThrow();
  await editDepartment(r.as("administrator"), "SYT", {
    version,
    kind,
    name_vi: nameVi,
    name_en: "Department of Health",
    short_name_vi: shortVi,
    short_name_en: "Health",
    document_symbol: "SYT",
  });
}

async function found(words: string) {
  const hits = await search(r.as("secretary"), words);
  return {
    issues: hits.issues.map((hit) => hit.code),
    projects: hits.projects.map((hit) => hit.code),
    departments: hits.departments.map((hit) => hit.code),
  };
}

describe("law 10: names change, and both names find", () => {
  const all = () => ({ issues: [code], projects: ["QN-19"], departments: ["SYT"] });

  test.each(["sở y tế", "dân số", "YT&DS"])("%s", async (words) => {
    expect(await found(words)).toEqual(all());
  });

  test("also once the issue itself was edited, and after another renaming", async () => {
    await editIssue(
      r.as("secretary"),
      { issue: code },
      {
        text: "Chưa thống nhất phương án kết nối",
        proposal: "",
        categoryId: null,
        stageId: r.stages.THAMDINH ?? 0,
      },
    );
    for (const words of ["sở y tế", "dân số"]) expect(await found(words)).toEqual(all());
    await rename("Sở Sức khỏe", "Sở SK");
    for (const words of ["sở y tế", "dân số", "sở sức khỏe"])
      expect((await found(words)).issues, words).toEqual([code]);
  });

  test("no form is stale for it, and the history is not rewritten", async () => {
    const { id, version } = await db
      .selectFrom("issue")
      .select(["id", "version"])
      .where("code", "=", code)
      .executeTakeFirstOrThrow();
    await rename("Sở Y tế", "Sở Y tế");
    expect((await r.row(id)).version).toBe(version);
    const raised = await db
      .selectFrom("event")
      .select("particulars")
      .where("issue_id", "=", id)
      .where("verb", "=", "issue.raised")
      .executeTakeFirstOrThrow();
    expect(raised.particulars).toMatchObject({ lead: { vi: "Sở Y tế" } });
  });
});
