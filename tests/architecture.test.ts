import { expect, test } from "vitest";
import { ROOT } from "../scripts/launch/project.mjs";
import { circles } from "./support/architecture/circles.ts";
import { clockReadings } from "./support/architecture/clock-rule.ts";
import { CONCEPTS, conceptOf } from "./support/architecture/concepts.ts";
import { brokenImports } from "./support/architecture/import-rules.ts";
import { readSources } from "./support/architecture/source.ts";
import {
  barrel,
  environmentReadings,
  httpWords,
  namelessName,
} from "./support/architecture/word-rules.ts";

const sources = readSources(ROOT, ["app", "db", "scripts", "tests"]);

test("imports run one way", () => {
  expect(sources.flatMap(brokenImports)).toEqual([]);
});

test("no imports in a circle", () => {
  expect(circles(sources)).toEqual([]);
});

test("every concept has its place in the table of concepts", () => {
  const used = new Set(sources.flatMap(({ path }) => conceptOf(path) ?? []));
  expect([...used].filter((concept) => !(concept in CONCEPTS))).toEqual([]);
});

test("domain and migrations read no clock", () => {
  expect(sources.flatMap(clockReadings)).toEqual([]);
});

test("process.env is read in one place of the program", () => {
  expect(sources.flatMap(environmentReadings)).toEqual([]);
});

test("only routes know requests and responses", () => {
  expect(sources.flatMap(httpWords)).toEqual([]);
});

test("file names say what is inside", () => {
  expect(sources.flatMap(namelessName)).toEqual([]);
});

test("no barrels", () => {
  expect(sources.flatMap(barrel)).toEqual([]);
});
