import { describe, expect, test } from "vitest";
import { openDoor } from "./door.ts";
import { type Column, columns, lineOf, type Row, readExpectations } from "./expectations.ts";
import { addressOf } from "./fixture.ts";
import { readRouteTable } from "./route-table.ts";
import { visitorOf } from "./visitor.ts";

/**
 * Law 8: the built program is asked, by everybody, for every address of the URL
 * table. What each may is written in `table.txt`.
 */
const door = await openDoor();
const { fixture } = door;
const visitors = Object.fromEntries(
  columns.map((column) => [column, visitorOf(door, fixture.people[column])]),
) as Record<Column, ReturnType<typeof visitorOf>>;

const routes = await readRouteTable();
const expected = readExpectations();
const names = routes.flatMap(({ path, canGet, canPost }) => [
  ...(canGet ? [`GET ${path}`] : []),
  ...(canPost ? [`POST ${path}`] : []),
]);

/** Asks as everybody. Whoever may write comes last, for it changes what the others would find. */
async function askAll(name: string): Promise<Row> {
  const [method, path = ""] = name.split(" ");
  const address = addressOf(path, fixture);
  const may = (column: Column) => (expected.get(name)?.[column] === "do" ? 1 : 0);
  const row: Partial<Row> = {};
  for (const column of [...columns].sort((a, b) => may(a) - may(b))) {
    const visitor = visitors[column];
    row[column] = await (method === "GET"
      ? visitor.read(address)
      : visitor.send(address, fixture.bodies[path] ?? {}));
  }
  return row as Row;
}

describe("every address, everybody", () => {
  test.each(names)("%s", async (name) => {
    const found = lineOf(name, await askAll(name));
    const row = expected.get(name);
    expect(row, `table.txt has no line for this; it is now:\n${found}`).toBeDefined();
    if (row) expect(found).toBe(lineOf(name, row));
  });
});

test("the table names no address that is gone", () => {
  expect([...expected.keys()].filter((name) => !names.includes(name))).toEqual([]);
});

test("whoever is not signed in writes nothing and reads nothing but the door", () => {
  const open =
    /^(GET|POST) \/(sign-in|sign-out|demo-sign-in|first-start|set-password|preferences|\*)/;
  const leaks = [...expected].filter(
    ([name, row]) => row.nobody !== "in" && row.nobody !== "nf" && !open.test(name),
  );
  expect(leaks.map(([name]) => name)).toEqual([]);
});

test("the viewer writes nothing but what is one's own", () => {
  const own = /^POST \/(account|preferences|sign-|demo-sign-in|set-password)/;
  const writes = [...expected].filter(([name, row]) => row.viewer === "do" && !own.test(name));
  expect(writes.map(([name]) => name)).toEqual([]);
});
