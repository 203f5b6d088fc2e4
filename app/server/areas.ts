import type { ServerBuild } from "@remix-run/node";

/** Any first part of an address. */
const ANY = "*";

/**
 * Remix compares an address with every route, several times a request, and builds
 * its router from all of them. So each first part of an address (/issues/…) is
 * answered by a build that holds the routes of that area alone. The browser learns
 * the others from /__manifest, which asks the whole build.
 */
export function byArea(build: ServerBuild): (pathname: string) => ServerBuild {
  const areas = new Map<string, ServerBuild>();
  for (const area of areasOf(build)) areas.set(area, only(build, area));
  const rest = only(build, ANY);
  return (pathname) => {
    if (pathname === "/__manifest") return build;
    return areas.get(firstPart(pathname.replace(/(^\/_root)?\.data$/, ""))) ?? rest;
  };
}

function areasOf(build: ServerBuild): Set<string> {
  return new Set(Object.keys(build.routes).map((id) => areaOf(build, id)));
}

function only(build: ServerBuild, area: string): ServerBuild {
  const belongs = ([id]: [string, unknown]) => [area, ANY].includes(areaOf(build, id));
  return {
    ...build,
    routes: Object.fromEntries(Object.entries(build.routes).filter(belongs)),
    assets: {
      ...build.assets,
      routes: Object.fromEntries(Object.entries(build.assets.routes).filter(belongs)),
    },
  };
}

/**
 * The first part of a route's full address; `*` where it is none, a parameter or
 * optional. The first page belongs to all: the browser matches / against what it
 * was told with its page, never asks, and would show an empty one after signing in.
 */
function areaOf(build: ServerBuild, id: string): string {
  const first = firstPart(fullPath(build, id));
  return first === "" || /[:*?]/.test(first) ? ANY : first;
}

function fullPath(build: ServerBuild, id: string | undefined): string {
  const route = id === undefined ? undefined : build.routes[id];
  return route ? `${fullPath(build, route.parentId)}/${route.path ?? ""}` : "";
}

/** As React Router compares: without regard to case or encoding. */
function firstPart(path: string): string {
  const first = path.split("/").find((part) => part !== "") ?? "";
  try {
    return decodeURIComponent(first).toLowerCase();
  } catch {
    return first.toLowerCase();
  }
}
