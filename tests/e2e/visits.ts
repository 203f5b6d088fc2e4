import type { RouteConfigEntry } from "@remix-run/route-config";
import { paths } from "#app/paths.ts";
import routes from "#app/routes.ts";
import type { Known } from "./known.ts";

/** Who looks at a page, and at which of its addresses. */
export interface Visit {
  /** A person of the demo; null for nobody. */
  as: string | null;
  to: (known: Known) => string;
}

const visit = (as: string | null, to: string | ((known: Known) => string)): Visit => ({
  as,
  to: typeof to === "string" ? () => to : to,
});

const session: Record<string, Visit> = {
  "sign-in": visit(null, paths.signIn("/issues")),
  "set-password/:token": visit(null, paths.setPassword("no-such-link")),
  account: visit("thuky", paths.account()),
  "account/password": visit("thuky", "/account/password"),
  "account/other-sessions": visit("thuky", "/account/other-sessions"),
};

const homes: Record<string, Visit> = {
  "": visit("pct", paths.home()),
  search: visit("thuky", paths.search("tham dinh")),
  decisions: visit("pct", "/decisions"),
};

const projects: Record<string, Visit> = {
  projects: visit("xem", paths.projects()),
  "projects/new": visit("thuky", paths.newProject()),
  "projects/:code": visit("pgd.stttt", paths.project("QN-02")),
  "projects/:code/edit": visit("pgd.stttt", paths.projectPart("QN-02", "edit")),
  "projects/:code/money": visit("pgd.stttt", paths.projectPart("QN-02", "money")),
  "projects/:code/stage": visit("thamdinh", paths.projectPart("QN-02", "stage")),
  "projects/:code/deactivation": visit("thuky", paths.projectPart("QN-40", "deactivation")),
};

const departments: Record<string, Visit> = {
  departments: visit("thuky", paths.departments()),
  "departments/new": visit("quantri", "/departments/new"),
  "departments/:code": visit("pgd.stc", paths.department("STC")),
  "departments/:code/edit": visit("quantri", "/departments/STC/edit"),
  "departments/:code/deactivation": visit("quantri", "/departments/SDTTG/deactivation"),
};

const administration: Record<string, Visit> = {
  admin: visit("quantri", paths.admin()),
  "admin/settings": visit("quantri", paths.adminPart("settings")),
  "admin/users": visit("quantri", paths.adminPart("users")),
  "admin/users/new": visit("quantri", paths.adminPart("users/new")),
  "admin/users/:username": visit("quantri", paths.adminPart("users/cv.syt")),
  "admin/users/:username/edit": visit("quantri", paths.adminPart("users/cv.syt/edit")),
  "admin/users/:username/deactivation": visit(
    "quantri",
    paths.adminPart("users/cv.syt/deactivation"),
  ),
  "admin/users/:username/password-link": visit(
    "quantri",
    paths.adminPart("users/cv.syt/password-link"),
  ),
  "admin/users/:username/roles/new": visit("quantri", paths.adminPart("users/cv.syt/roles/new")),
  "admin/stages": visit("quantri", paths.adminPart("stages")),
  "admin/stages/:code": visit("quantri", paths.adminPart("stages/THAMDINH")),
  "admin/holidays": visit("quantri", paths.adminPart("holidays")),
  "admin/holidays/new": visit("quantri", paths.adminPart("holidays/new")),
  "admin/holidays/swap": visit("quantri", paths.adminPart("holidays/swap")),
  "admin/holidays/:day": visit("quantri", paths.adminPart("holidays/2027-09-02")),
  "admin/holidays/:day/removal": visit("quantri", paths.adminPart("holidays/2027-09-02/removal")),
};

/** Addresses of a route file by the name of its pattern. */
export const visits: Record<string, Visit> = {
  ...session,
  ...homes,
  ...projects,
  ...departments,
  ...administration,
};

/** Pages that show themselves only in a state which the demo has not; other tests see them. */
const elsewhere = new Set([
  "first-start",
  "projects/:code/reactivation",
  "departments/:code/reactivation",
  "admin/users/:username/reactivation",
  "admin/users/:username/roles/:grantId/ending",
  "*",
]);

/** The patterns of all pages of the program: every route that shows something. */
export function pagePatterns(): string[] {
  return flatten(routes).filter((pattern) => !elsewhere.has(pattern));
}

function flatten(entries: readonly RouteConfigEntry[], above = ""): string[] {
  return entries.flatMap((entry) => {
    const pattern = [above, entry.path ?? ""].filter(Boolean).join("/");
    const own = entry.file.endsWith(".tsx") ? [pattern] : [];
    return [...own, ...flatten(entry.children ?? [], pattern)];
  });
}
