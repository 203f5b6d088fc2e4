import { readFileSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes.ts";

export interface Route {
  /** As in the URL table: "/issues/:code". */
  path: string;
  canGet: boolean;
  canPost: boolean;
}

/** The program's URL table with what each file answers to. */
export async function readRouteTable(): Promise<Route[]> {
  return flatten(await routes, "").sort((a, b) => (a.path < b.path ? -1 : 1));
}

function flatten(entries: readonly RouteConfigEntry[], parent: string): Route[] {
  return entries.flatMap((entry) => {
    const own = entry.path ? `${parent}/${entry.path}` : parent;
    const children = flatten(entry.children ?? [], own);
    if (entry.children?.length && !entry.index) return children;
    const source = readFileSync(path.join("app", entry.file), "utf8");
    const isExported = (name: string) =>
      new RegExp(
        `export\\s+(async\\s+)?(function|const)\\s+${name}\\b|export\\s*\\{[^}]*\\b${name}\\b`,
      ).test(source);
    const canGet = isExported("loader") || /export default/.test(source);
    return [{ path: own || "/", canGet, canPost: isExported("action") }, ...children];
  });
}
