import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formOf } from "#app/auth/guard.server.ts";
import {
  getRoute,
  type RouteEdition,
  type RouteState,
} from "#app/domain/appraisal/route-list.server.ts";
import { conflict } from "#app/domain/errors.ts";
import { findDraft } from "#app/form/draft.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { requireAdministrator, requireAdministratorAction } from "../admin/guard.server.ts";
import { routeKeyOf, routePath } from "./route-key.server.ts";

/** What the page of every act on an edition needs; opened in a state that does not allow it, it says so like its POST. */
export async function loadRouteForm(args: LoaderFunctionArgs, needs?: RouteState) {
  const ctx = requireAdministrator(args);
  const route = await getRoute(ctx, routeKeyOf(args.params));
  if (needs && route.state !== needs)
    throw conflict(needs === "draft" ? "route.not_draft" : "route.in_effect");
  const restored = await findDraft(ctx.db, ctx.actor.id, formOf(args.request));
  const isVi = ctx.actor.locale === "vi";
  return {
    ctx,
    isVi,
    route,
    restored,
    page: (title: string, defaults: FormState["values"]) => ({
      title: `${title} · Giao ban`,
      heading: title,
      above: nameOf(route, isVi),
      back: routePath(route),
      version: route.version,
      formKey: crypto.randomUUID(),
      readerId: ctx.actor.id,
      restored,
      defaults: { ...defaults, ...restored },
    }),
  };
}

export type RouteFormData = ReturnType<Awaited<ReturnType<typeof loadRouteForm>>["page"]>;

/** The edition that a POST is about. */
export async function routeKeyFor(args: ActionFunctionArgs) {
  await requireAdministratorAction(args);
  return routeKeyOf(args.params);
}

export function nameOf(route: RouteEdition, isVi: boolean): string {
  return isVi
    ? `${route.nameVi}, bản ${route.edition}`
    : `${route.nameEn}, edition ${route.edition}`;
}
