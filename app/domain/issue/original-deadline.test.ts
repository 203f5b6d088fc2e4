import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import { acceptIssue, changeLead } from "./assignment.server.ts";
import { confirmDone, reopenIssue, reportDone, sendBack } from "./completion.server.ts";
import { decideIssue } from "./decision.server.ts";
import { applyDisposition, undoDisposition } from "./disposition.server.ts";
import { askExtension, decideExtension } from "./extension.server.ts";
import { editIssue } from "./reporting.server.ts";
import { lockOriginalDeadlines } from "./row.server.ts";
import { cancelIssue, pauseIssue, resumeIssue } from "./standing.server.ts";

const { db } = await createTestDatabase();
let r: Register;
let meeting: { id: number; code: string; heldOn: string };

beforeAll(async () => {
  r = await createRegister(db);
  const id = await new SampleRegister(db, r).meeting("2026-11-23", "closed");
  meeting = { id, code: "HGB-2026-11", heldOn: "2026-11-23" };
});

type Move = (id: number, deadline: string) => Promise<unknown>;
const chair = (): Context => r.as("chair");
const lead = async (id: number): Promise<Context> =>
  r.forOther((await r.row(id)).lead_department_id);
const dept = (code: string) => r.departments[code] ?? 0;

const moves: Record<string, Move> = {
  accept: (id, deadline) =>
    acceptIssue(chair(), { issue: id }, { leadDepartmentId: dept("STC"), deadline }),
  edit: async (id, deadline) =>
    editIssue(
      chair(),
      { issue: id },
      {
        text: "Sửa",
        proposal: "",
        categoryId: null,
        stageId: r.stages.THAMDINH ?? 0,
        coordinatorIds: [],
        deadline,
      },
    ),
  publish: (id) => lockOriginalDeadlines(chair(), [id]),
  ask: async (id, newDeadline) =>
    askExtension(await lead(id), { issue: id }, { newDeadline, reason: "x" }),
  grant: (id, deadline) =>
    decideExtension(chair(), { issue: id }, { decision: "granted", deadline }),
  refuse: (id) => decideExtension(chair(), { issue: id }, { decision: "refused", note: "x" }),
  agree: (id) => decideIssue(chair(), { issue: id }, { kind: "agree" }),
  assign: (id, deadline) =>
    decideIssue(
      chair(),
      { issue: id },
      {
        kind: "assign",
        leadDepartmentId: dept("STTTT"),
        deadline,
      },
    ),
  lead: (id, deadline) =>
    changeLead(chair(), { issue: id }, { leadDepartmentId: dept("SYT"), reason: "x", deadline }),
  done: async (id) => reportDone(await lead(id), { issue: id }, { text: "xong" }),
  confirm: (id) => confirmDone(chair(), { issue: id }, {}),
  back: (id) => sendBack(chair(), { issue: id }, { reason: "x" }),
  pause: (id) => pauseIssue(chair(), { issue: id }, { reason: "x" }),
  resume: (id, deadline) => resumeIssue(chair(), { issue: id }, { deadline }),
  review: (id, newDeadline) =>
    applyDisposition(chair(), {
      issueId: id,
      disposition: "extended",
      newDeadline,
      newLeadDepartmentId: null,
      reason: "x",
      conclusionText: "",
      meeting,
    }),
  keep: async (id, newDeadline) => {
    const effect = await applyDisposition(chair(), {
      issueId: id,
      disposition: "kept",
      newDeadline,
      newLeadDepartmentId: null,
      reason: "",
      conclusionText: "",
      meeting,
    });
    // Amended at once: taken back and applied again, as an amendment does.
    const { original_deadline: agreed } = await r.row(id);
    await undoDisposition(chair(), id, effect, meeting);
    await applyDisposition(chair(), {
      issueId: id,
      disposition: "kept",
      newDeadline: effect.before.originalDeadline === null ? agreed : newDeadline,
      newLeadDepartmentId: null,
      reason: "",
      conclusionText: "",
      meeting,
    });
  },
  cancel: (id) => cancelIssue(chair(), { issue: id }, { reason: "x" }),
  reopen: (id, deadline) => reopenIssue(chair(), { issue: id }, { reason: "x", deadline }),
};

test("law 3: once an agenda is published or an extension asked, the original deadline never moves", async () => {
  const step = fc.record({
    move: fc.constantFrom(...Object.keys(moves)),
    deadline: fc.integer({ min: 1, max: 28 }).map((d) => `2026-12-${String(d).padStart(2, "0")}`),
  });
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("own", "named", "no deadline"),
      fc.array(step, { minLength: 5, maxLength: 20 }),
      async (start, steps) => {
        const { id } = await r.raise({
          leadDepartmentId: dept(start === "own" ? "SYT" : "STC"),
          ...(start === "no deadline" ? { deadline: null } : {}),
        });
        let fixed: string | null = null;
        for (const { move, deadline } of steps) {
          await moves[move]?.(id, deadline).catch((error: unknown) => {
            if (!(error instanceof DomainError)) throw error;
          });
          const row = await r.row(id);
          if (fixed !== null) {
            expect(row.original_deadline, `after ${move}`).toBe(fixed);
            kept += 1;
          }
          if (row.is_original_locked) fixed = row.original_deadline;
          if (row.state === "resolved") expect(row.done_on).toBe("2026-11-23");
        }
      },
    ),
    { numRuns: 40, seed: 20261123 },
  );
  expect(kept).toBeGreaterThan(50);
});
