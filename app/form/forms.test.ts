import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { z } from "zod";
import { invalid } from "#app/domain/errors.ts";
import { createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { ask } from "#tests/support/request.ts";
import { findDraft, keepDraft } from "./draft.server.ts";
import { once } from "./receipt.server.ts";
import { submit } from "./submission.server.ts";
import { forgetOldForms } from "./upkeep.server.ts";
import { cleanText } from "./values.server.ts";

const { db } = await createTestDatabase();
const { actors } = await createCast(db);
const ctx = ctxOf(db, actors.officerHealth);
const longAfter = new Date(ctx.now.getTime() + 200 * 24 * 60 * 60 * 1000);

test("the same form sent twice runs once and answers the same", async () => {
  let runs = 0;
  const work = async () => ({ to: `/issues/${++runs}` });
  const first = await once(ctx, "form-1", "hash", work);
  const second = await once(ctx, "form-1", "hash", work);
  expect([first, second, runs]).toEqual([{ to: "/issues/1" }, { to: "/issues/1" }, 1]);
});

test("two at the same moment run once", async () => {
  let runs = 0;
  const work = async () => ({ to: `/issues/${++runs}` });
  const both = await Promise.all([1, 2].map(() => once(ctx, "form-2", "hash", work)));
  expect(runs).toBe(1);
  expect(both[0]).toEqual(both[1]);
});

test("the same key with another body is a conflict; what failed can be sent again", async () => {
  await once(ctx, "form-3", "hash", async () => ({ to: "/" }));
  await expect(once(ctx, "form-3", "other", async () => ({ to: "/" }))).rejects.toMatchObject({
    kind: "conflict",
    key: "form.key_reused",
  });
  const failing = once(ctx, "form-4", "hash", () => Promise.reject(new Error("broken")));
  await expect(failing).rejects.toThrow("broken");
  expect(await once(ctx, "form-4", "hash", async () => ({ to: "/" }))).toEqual({ to: "/" });
});

test.each(["", "form-6"])("what fails half-way has written nothing (key “%s”)", async (_key) => {
  const halfway = (args: ActionFunctionArgs) =>
    submit(args, z.object({}), async (tx) => {
      await keepDraft(tx.db, actors.officerHealth.id, "/half", { text: "một nửa" }, tx.now);
      throw invalid("field.choose");
    });
  const answer = await ask(halfway, { actor: ctx.actor, path: "/half-way", fields: { _key } });
  expect(answer.status).toBe(400);
  expect(await findDraft(db, actors.officerHealth.id, "/half")).toBeNull();
});

test.each(["", "form-7"])(
  "a draft has served once its form is through (key “%s”)",
  async (_key) => {
    const send = (work: () => Promise<{ to: string }>) =>
      ask((args: ActionFunctionArgs) => submit(args, z.object({}), work), {
        actor: ctx.actor,
        path: "/sent",
        fields: { _key },
      });
    await keepDraft(db, ctx.actor.id, "/sent", { text: "đang gõ" }, ctx.now);
    await send(() => Promise.reject(invalid("field.choose")));
    expect(await findDraft(db, ctx.actor.id, "/sent")).not.toBeNull();
    await send(async () => ({ to: "/" }));
    expect(await findDraft(db, ctx.actor.id, "/sent")).toBeNull();
  },
);

test("law 13: a draft returns to its writer only, without secrets", async () => {
  const values = { text: "đang gõ dở", password: "x", newPassword: "y", _key: "z" };
  await keepDraft(db, actors.officerHealth.id, "/issues/new", values, ctx.now);
  expect(await findDraft(db, actors.officerHealth.id, "/issues/new")).toEqual({
    text: "đang gõ dở",
  });
  expect(await findDraft(db, actors.leaderHealth.id, "/issues/new")).toBeNull();
});

test("old receipts and drafts are forgotten, young ones stay", async () => {
  await keepDraft(db, actors.officerHealth.id, "/a", { text: "cũ" }, ctx.now);
  await once(ctx, "form-5", "hash", async () => ({ to: "/" }));
  await forgetOldForms(db, ctx.now);
  expect(await findDraft(db, actors.officerHealth.id, "/a")).not.toBeNull();
  await forgetOldForms(db, longAfter);
  expect(await findDraft(db, actors.officerHealth.id, "/a")).toBeNull();
  const receipts = await db.selectFrom("command_receipt").select("key").execute();
  expect(receipts).toEqual([]);
});

test("text is kept as NFC, with line feeds, without control characters", () => {
  expect(cleanText("  Thẩm định\r\nlần 2\u0000\u0007  ".normalize("NFD"))).toBe("Thẩm định\nlần 2");
});
