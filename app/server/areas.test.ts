import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { byArea } from "./areas.ts";

const paths: [id: string, parentId: string | undefined, path: string | undefined][] = [
  ["root", undefined, ""],
  ["home", "root", undefined],
  ["layout", "root", undefined],
  ["issues", "layout", "issues"],
  ["issue", "issues", ":code"],
  ["csv", "root", "issues.csv"],
  ["report", "root", "issues/:code/report"],
  ["meetings", "root", "meetings"],
  ["anything", "root", "*"],
];
const routes = Object.fromEntries(
  paths.map(([id, parentId, path]) => [id, { id, parentId, path, module: {} }]),
);
const build = { routes, assets: { routes } } as unknown as ServerBuild;
const idsFor = (pathname: string) => Object.keys(byArea(build)(pathname).routes);

test("an address is answered by the routes of its area, and those of any address", () => {
  const common = ["root", "home", "layout", "anything"];
  expect(idsFor("/issues/VM-2026-001/report").sort()).toEqual([...common, "report"].sort());
  expect(idsFor("/issues//VM-2026-001/").sort()).toEqual([...common, "issues", "issue"].sort());
  expect(idsFor("/issues")).not.toContain("meetings");
  expect(idsFor("/issues.data")).toContain("issues");
  expect(idsFor("/issues.csv")).toEqual(expect.arrayContaining([...common, "csv"]));
  expect(idsFor("/ISS%55ES")).toContain("issues");
  expect(idsFor("/%E0%A4%A")).toEqual(common);
});

test("the first page is known everywhere: the browser never asks for it", () => {
  expect(idsFor("/")).toContain("home");
  expect(idsFor("/_root.data")).toContain("home");
  expect(idsFor("/sign-in")).toContain("home");
});

test("the manifest is asked of the whole", () => {
  expect(idsFor("/__manifest")).toEqual(Object.keys(routes));
});
