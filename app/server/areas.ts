import type { ServerBuild } from "@remix-run/node";

/** Any first part of an address. */
const ANY = "*";

/**
 * Remix compares an address with every route, several times a request, and builds
 * its router from all of them. So each kind of address (its first part and how many
 * parts it has: /issues/… of two) is answered by a build that holds the routes of that
 * kind alone. The browser learns the others from /__manifest, which asks the whole build.
 */
export function byArea(build: ServerBuild): (pathname: string) => ServerBuild {
  const areas = new Map<string, ServerBuild>();
  for (const id of Object.keys(build.routes)) {
    const area = areaOf(fullPath(build, id));
    if (!areas.has(area)) areas.set(area, only(build, area));
  }
  const rest = only(build, ANY);
  return (pathname) => {
    if (pathname === "/__manifest") return build;
    return areas.get(kindOf(pathname.replace(/(^\/_root)?\.data$/, ""))) ?? rest;
  };
}

function only(build: ServerBuild, area: string): ServerBuild {
  const kept = new Set<string>();
  for (const id of Object.keys(build.routes)) {
    if (![area, ANY].includes(areaOf(fullPath(build, id)))) continue;
    for (let one: string | undefined = id; one; one = build.routes[one]?.parentId) kept.add(one);
  }
  const isKept = ([id]: [string, unknown]) => kept.has(id);
  return {
    ...build,
    routes: Object.fromEntries(Object.entries(build.routes).filter(isKept)),
    assets: {
      ...build.assets,
      routes: Object.fromEntries(Object.entries(build.assets.routes).filter(isKept)),
    },
  };
}

/**
 * The kind of addresses that a route's full address answers; `*` where its first part
 * is none or a parameter, or where parts are optional. The first page belongs to all:
 * the browser matches / against what it was told with its page, never asks, and would
 * show an empty one after signing in.
 */
function areaOf(path: string): string {
  const [first = ""] = partsOf(path);
  return first === "" || first.startsWith(":") || /[*?]/.test(path) ? ANY : kindOf(path);
}

function fullPath(build: ServerBuild, id: string | undefined): string {
  const route = id === undefined ? undefined : build.routes[id];
  return route ? `${fullPath(build, route.parentId)}/${route.path ?? ""}` : "";
}

/** As React Router compares: without regard to case or encoding. */
function kindOf(path: string): string {
  const parts = partsOf(path);
  const [first = ""] = parts;
  return `${decoded(first).toLowerCase()}/${parts.length}`;
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
