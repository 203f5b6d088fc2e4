import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { getShellFacts } from "#app/domain/overview/nav-counts.server.ts";
import { findByCode, search } from "#app/domain/overview/search.server.ts";
import { getViewerHome } from "#app/domain/overview/viewer.server.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { getIssueBrief } from "./brief.server.ts";
import { applyDisposition } from "./disposition.server.ts";
import { getIssuePage } from "./page.server.ts";
import { listProjectIssues } from "./project-issues.server.ts";
import { listRegister } from "./register.server.ts";
import { readRegisterQuery } from "./register-query.ts";
import { cancelIssue } from "./standing.server.ts";
import { raiseTask } from "./task.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let meeting: { id: number; code: string; heldOn: string };
const codes: Record<"known" | "proposed" | "declined" | "task" | "accepted", string> = {
  known: "",
  proposed: "",
  declined: "",
  task: "",
  accepted: "",
};
const hidden = ["proposed", "declined", "task", "accepted"] as const;

beforeAll(async () => {
  r = await createRegister(db);
  const { STC = 0 } = r.departments;
  const id = await new SampleRegister(db, r).meeting("2026-11-09", "closed");
  meeting = { id, code: "HGB-2026-11", heldOn: "2026-11-09" };
  codes.known = (await r.raise()).code;
  codes.proposed = (await r.raise({ leadDepartmentId: STC })).code;
  const declined = await r.raise({ leadDepartmentId: STC });
  codes.declined = declined.code;
  await cancelIssue(r.as("secretary"), { issue: declined.id }, { reason: "Không thuộc phạm vi" });
  const { id: itemId } = await db
    .insertInto("agenda_item")
    .values({
      meeting_id: id,
      kind: "topic",
      placement: "discussed",
      section: "topic",
      position: 1,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: conclusionId } = await db
    .insertInto("conclusion")
    .values({ meeting_id: id, agenda_item_id: itemId, position: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  codes.task = (
    await raiseTask(r.as("secretary"), {
      text: "Chưa thống nhất: kết luận chưa ban hành",
      leadDepartmentId: STC,
      coordinatorIds: [],
      deadline: "2026-12-10",
      seriesId: r.seriesId,
      projectId: r.projectId,
      conclusionId,
      meeting,
    })
  ).code;
  const accepted = await r.raise({ leadDepartmentId: STC });
  codes.accepted = accepted.code;
  const effect = await applyDisposition(r.as("secretary"), {
    issueId: accepted.id,
    disposition: "extended",
    newDeadline: "2027-01-15",
    newLeadDepartmentId: null,
    reason: "Cần thêm thời gian",
    conclusionText: "",
    meeting,
  });
  await db
    .insertInto("agenda_item")
    .values({
      meeting_id: id,
      issue_id: accepted.id,
      kind: "issue",
      placement: "discussed",
      section: "decide",
      position: 2,
      disposition: "extended",
      effect: JSON.stringify(effect),
    })
    .execute();
});

/** Every place where a reader could come upon an issue. */
async function seenBy(ctx: Context) {
  const all = await listRegister(ctx, readRegisterQuery(new URLSearchParams("state=all")));
  const open = await listRegister(ctx, readRegisterQuery(new URLSearchParams()));
  const hits = await search(ctx, "chua thong nhat");
  const ofProject = await listProjectIssues(ctx, r.projectId, "2026-11-23");
  const byCode = await Promise.all(
    Object.values(codes).map(async (code) => {
      const ways = await Promise.allSettled([getIssuePage(ctx, code), getIssueBrief(ctx, code)]);
      const isFound = ways.every((way) => way.status === "fulfilled");
      expect(ways.some((way) => way.status === "fulfilled")).toBe(isFound);
      expect(((await findByCode(ctx, code)) !== null) === isFound).toBe(true);
      return isFound ? [code] : [];
    }),
  );
  return {
    all: all.rows.map((row) => row.code).sort(),
    open: open.rows.map((row) => row.code).sort(),
    search: hits.issues.map((hit) => hit.code).sort(),
    project: ofProject.map((row) => row.code).sort(),
    byCode: byCode.flat().sort(),
    counted: (await getShellFacts(db, ctx.actor)).openIssues,
  };
}

describe("what those who only read may know of", () => {
  test("no proposal, none that was declined, nothing that an unissued meeting concluded", async () => {
    const only = [codes.known];
    expect(await seenBy(r.as("viewer"))).toEqual({
      all: only,
      open: only,
      search: only,
      project: only,
      byCode: only,
      counted: 1,
    });
    const home = await getViewerHome(db, { today: "2026-11-23", locale: "vi" });
    expect(home.open).toBe(1);
  });

  test("those who take part see all of them", async () => {
    const seen = await seenBy(r.as("leaderHealth"));
    expect(seen.all).toEqual(Object.values(codes).sort());
    expect(seen.byCode).toEqual(seen.all);
  });

  test("an issued conclusion is read", async () => {
    const issue = db
      .updateTable("meeting")
      .set({
        state: "issued",
        minutes_state: "issued",
        document_number: "1",
        document_date: "2026-11-20",
      })
      .where("id", "=", meeting.id);
    const undone = new Error("undone");
    await db
      .transaction()
      .execute(async (tx) => {
        await tx.executeQuery(issue.compile());
        const { rows } = await listRegister(
          { ...r.as("viewer"), db: tx },
          readRegisterQuery(new URLSearchParams("state=all")),
        );
        const read = rows.map((row) => row.code);
        expect(read).toEqual(expect.arrayContaining([codes.known, codes.task, codes.accepted]));
        expect(read).toHaveLength(hidden.length - 1);
        throw undone;
      })
      .catch((error: unknown) => expect(error).toBe(undone));
  });
});
