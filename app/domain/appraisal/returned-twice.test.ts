import { sql } from "kysely";
import { expect, it } from "vitest";
import { createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createTestProject } from "#tests/support/project.ts";
import { partyDaysSql } from "./clocks.server.ts";
import { getDossier } from "./dossier.server.ts";
import { moveStage } from "./move.server.ts";
import { answerSupplement, askSupplement } from "./supplement.server.ts";

const TODAY = "2026-11-23";

it("a dossier returned twice passes at round 3, and each day of it was somebody's", async () => {
  const { db } = await createTestDatabase();
  const cast = await createCast(db);
  const owner = ctxOf(db, cast.actors.officerHealth);
  const appraiser = ctxOf(db, cast.actors.appraiser);
  const { id, code } = await createTestProject(owner, cast, { enteredOn: "2026-10-05" });

  let version = 0;
  const next = () => {
    version += 1;
    return { basis: "", version };
  };
  const to = (stage: string, on: string, reason = "", reasons: string[] = []) => ({
    ...next(),
    toStageId: cast.stages[stage] ?? 0,
    on,
    reason,
    reasons: reasons.map((reasonCode) => cast.returnReasons[reasonCode] ?? 0),
  });
  await moveStage(owner, code, to("TIEPNHAN", "2026-10-12"));
  await moveStage(appraiser, code, to("LAPHOSO", "2026-10-14", "Thiếu báo giá", ["THIEU_TP"]));
  await moveStage(owner, code, to("TIEPNHAN", "2026-10-19"));
  await moveStage(appraiser, code, to("THAMDINH", "2026-10-20", "Đã góp ý ở lần 1"));
  await askSupplement(appraiser, code, {
    ...next(),
    text: "Thuyết minh kết nối",
    on: "2026-10-22",
    dueOn: null,
    number: "88/STTTT-CĐS",
    dated: "2026-10-22",
  });
  await answerSupplement(owner, code, { ...next(), on: "2026-10-26", number: "", text: "" });
  const notYet = to("DIEUCHINH", "2026-10-28");
  await expect(moveStage(appraiser, code, notYet)).rejects.toMatchObject({
    key: "appraisal.return_reason",
  });
  version -= 1;
  await moveStage(appraiser, code, to("DIEUCHINH", "2026-10-28", "", ["GIAI_TRINH", "TONG_MUC"]));
  await moveStage(owner, code, to("THAMDINH", "2026-11-02"));
  await moveStage(appraiser, code, to("PHEDUYET", "2026-11-09"));

  const { visits, stages } = await getDossier(db, code, TODAY);
  const codeOf = (stageId: number) => stages.find((one) => one.id === stageId)?.code;
  expect(visits.map((one) => [codeOf(one.stageId), one.round, one.result, one.days])).toEqual([
    ["LAPHOSO", 1, "forwarded", 5],
    ["TIEPNHAN", 1, "returned", 2],
    ["LAPHOSO", 2, "forwarded", 3],
    ["TIEPNHAN", 2, "forwarded", 1],
    // The supplement kept its round, and its two days are the owner's.
    ["THAMDINH", 2, "returned", 6],
    ["DIEUCHINH", 3, "forwarded", 3],
    ["THAMDINH", 3, "forwarded", 5],
    ["PHEDUYET", 3, null, 10],
  ]);
  expect(visits.map((one) => one.paused)).toEqual([0, 0, 0, 0, 2, 0, 0, 0]);
  expect(visits.flatMap((one) => one.reasons.map((reason) => reason.en))).toEqual([
    "Documents missing",
    "Total does not match the estimate",
    "Comments not fully answered",
  ]);
  const { rows } = await sql`select c.owner, c.appraiser, c.finance, c.other
    from project p cross join ${partyDaysSql(TODAY)} c where p.id = ${id}`.execute(db);
  expect(rows).toEqual([{ owner: 13, appraiser: 12, finance: 0, other: 10 }]);

  const events = await db
    .selectFrom("event")
    .select("verb")
    .where("project_id", "=", id)
    .where("verb", "=", "project.stage_returned")
    .execute();
  expect(events).toHaveLength(2);
});
