import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#app/domain/search/fold.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { approvePrecedent, proposePrecedent } from "./commands.server.ts";
import { fitOf } from "./fit.ts";
import { getIssuePrecedents, listFittingCase } from "./fitting.server.ts";

const { db } = await createTestDatabase();
let r: Register;
const codes: Record<string, string> = {};

const texts = {
  bhxh: "Lấy dữ liệu khám, chữa bệnh từ BHXH khi chưa thống nhất phương án",
  dongia: "Đơn giá số hóa tài liệu lưu trữ chưa ban hành",
  thau: "Chỉ một nhà thầu tham dự gói thầu số hóa",
};

beforeAll(async () => {
  r = await createRegister(db);
  const add = async (name: keyof typeof texts, stage: string, category: string) => {
    const { code } = await proposePrecedent(r.as("leaderHealth"), {
      title: texts[name],
      problem: "",
      solution: "Cách làm",
      norm: "",
      document: "",
      stageId: r.stages[stage] ?? 0,
      categoryId: r.categories[category] ?? 0,
      kindId: null,
    });
    await approvePrecedent(r.as("secretary"), { code });
    codes[name] = code;
  };
  await add("bhxh", "GOPY", "DULIEU");
  await add("dongia", "THAMDINH", "DINHMUC");
  await add("thau", "LCNT", "DAUTHAU");
});

const about = async (given: Partial<Parameters<typeof listFittingCase>[1]>, as = r.as("viewer")) =>
  (
    await listFittingCase(as, {
      stageId: null,
      categoryId: null,
      projectId: null,
      text: "",
      ...given,
    })
  ).map((one) => one.code);

describe("what fits", () => {
  test("the same stage and category first, then what reads alike", async () => {
    const stageId = r.stages.THAMDINH ?? 0;
    const categoryId = r.categories.DINHMUC ?? 0;
    const text = "Chưa thống nhất phương án lấy dữ liệu khám, chữa bệnh từ BHXH tỉnh";
    expect(await about({ stageId, categoryId, text })).toEqual([codes.dongia, codes.bhxh]);
    expect(await about({ text })).toEqual([codes.bhxh]);
  });

  test("before anything is written, what shares every tie that was chosen", async () => {
    const stageId = r.stages.LCNT ?? 0;
    expect(await about({ stageId })).toEqual([codes.thau]);
    expect(await about({ stageId, categoryId: r.categories.DINHMUC ?? 0 })).toEqual([]);
    expect(await about({})).toEqual([]);
  });

  test("an issue, but not what came from it, and nothing for who may not know the issue", async () => {
    const issue = await r.raise({ categoryId: r.categories.DULIEU ?? 0 });
    const found = await getIssuePrecedents(r.as("leaderHealth"), issue.code);
    expect(found.fitting.map((one) => one.code)).toEqual([codes.bhxh]);
    await db
      .updateTable("precedent")
      .set({ source_issue_id: issue.id })
      .where("code", "=", codes.bhxh ?? "")
      .execute();
    expect(await getIssuePrecedents(r.as("leaderHealth"), issue.code)).toEqual({
      fitting: [],
      own: codes.bhxh,
    });
    await db.updateTable("precedent").set({ source_issue_id: null }).execute();
    const proposed = await r.raise({ leadDepartmentId: r.departments.STC ?? 0, deadline: null });
    expect(await getIssuePrecedents(r.as("viewer"), proposed.code)).toEqual({
      fitting: [],
      own: null,
    });
  });
});

test("the rule is the same in SQL, over every choice of ties and several texts", async () => {
  const rows = await db
    .selectFrom("precedent")
    .select(["id", "code", "stage_id", "category_id", "match_text"])
    .execute();
  const stages = [null, r.stages.THAMDINH ?? 0, r.stages.LCNT ?? 0];
  const categories = [null, r.categories.DINHMUC ?? 0, r.categories.DULIEU ?? 0];
  const words = ["", texts.dongia, "dữ liệu từ BHXH", "Chỉ có 01 nhà thầu", "việc khác hẳn"];
  for (const stageId of stages)
    for (const categoryId of categories)
      for (const text of words) {
        const of = {
          hasStage: stageId !== null,
          hasCategory: categoryId !== null,
        };
        const weighed = await Promise.all(
          rows.map(async (row) => {
            const { rows: found } = await sql<{ alike: number }>`
              select word_similarity(${row.match_text}, ${fold(text)}) as alike`.execute(db);
            const fit = fitOf(of, {
              isStage: stageId !== null && row.stage_id === stageId,
              isCategory: categoryId !== null && row.category_id === categoryId,
              isKind: false,
              similarity: found[0]?.alike ?? 0,
            });
            return { code: row.code, id: row.id, fit };
          }),
        );
        const expected = weighed
          .flatMap(({ fit, ...one }) => (fit === null ? [] : [{ ...one, ...fit }]))
          .sort((a, b) => Number(b.isTied) - Number(a.isTied) || b.weight - a.weight || b.id - a.id)
          .map((one) => one.code);
        expect(await about({ stageId, categoryId, text })).toEqual(expected);
      }
});
