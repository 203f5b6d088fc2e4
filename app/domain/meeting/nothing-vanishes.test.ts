import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { DomainError } from "#app/domain/errors.ts";
import type { Database } from "#db/schema.ts";
import { commandsIn } from "#tests/support/architecture/domain-commands.ts";
import { readSources } from "#tests/support/architecture/source.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { histories, steps, tour } from "#tests/support/law-one/history.ts";
import { NothingThere, type Step } from "#tests/support/law-one/step.ts";
import { World } from "#tests/support/law-one/world.ts";
import { createRegister } from "#tests/support/register.ts";
import { verifySeals } from "./verify.server.ts";

const { db } = await createTestDatabase();
const register = await createRegister(db);

/** Commands that nobody gives by themselves: others, which are among the steps, run them. */
const parts: Record<string, string> = {
  applyDisposition: "closing and amending apply what the meeting said",
  undoDisposition: "amending takes it back",
  raiseTask: "closing and amending raise the tasks of conclusions",
  reviseTask: "amending brings a task in line with its conclusion",
  withdrawTask: "amending drops the task of a conclusion that is taken back",
};

const commandOf = (step: string) => step.split(":")[0] ?? "";

test("law 1: every command of issues and meetings is among the steps", () => {
  const sources = readSources(process.cwd(), ["app"]);
  const isOfDomain = (path: string) =>
    /^app\/domain\/(issue|meeting)\/[\w-]+\.server\.ts$/.test(path);
  const commands = commandsIn(
    sources.filter(({ path }) => isOfDomain(path)),
    sources.filter(({ path }) => !path.startsWith("app/domain/")),
  );
  const known = [...Object.keys(steps).map(commandOf), ...Object.keys(parts)];
  expect(commands.filter((name) => !known.includes(name))).toEqual([]);
  const gone = known.filter((name) => name !== "wait" && !commands.includes(name));
  expect(gone, "no longer commands of the domain").toEqual([]);
  const elsewhere = Object.entries(steps).filter(
    ([name, doing]) => name !== "wait" && !String(doing).includes(commandOf(name)),
  );
  expect(
    elsewhere.map(([name]) => name),
    "steps that call another command",
  ).toEqual([]);
});

test("law 1: no sequence of commands loses an open issue", { timeout: 240_000 }, async () => {
  const done = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(histories, (history) => undone((trx) => play(trx, history, done))),
    { examples: [[tour]], numRuns: 14, seed: 20261207, endOnFailure: true },
  );
  const never = Object.keys(steps).filter((name) => !done.has(name));
  expect(never, "steps that never succeeded").toEqual([]);
});

async function play(trx: Database, history: readonly Step[], done: Map<string, number>) {
  const world = new World(trx, register);
  let known = 0;
  for (const [index, one] of history.entries()) {
    await sql.raw("savepoint step").execute(trx);
    try {
      await steps[one.does]?.(world, one);
      done.set(one.does, (done.get(one.does) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof DomainError) && !(error instanceof NothingThere)) throw error;
      await sql.raw("rollback to savepoint step").execute(trx);
      continue;
    }
    expect(await world.lost(), `after ${index}: ${one.does}`).toEqual([]);
    expect(world.issues.length, "issues in the register").toBeGreaterThanOrEqual(known);
    known = world.issues.length;
  }
  expect(await world.lost(true), "at the end").toEqual([]);
  expect((await verifySeals(trx)).broken).toBeNull();
}

class Rollback extends Error {}

/** Each history begins with the same register. */
async function undone(work: (trx: Database) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .execute(async (trx) => {
      await work(trx);
      throw new Rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error;
    });
}
