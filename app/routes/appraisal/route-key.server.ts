import type { RouteKey } from "#app/domain/appraisal/route-list.server.ts";
import { notFound } from "#app/domain/errors.ts";
import { paths } from "#app/paths.ts";

/** Which edition an address names. @throws not found when it names none */
export function routeKeyOf(params: { kind?: string; edition?: string }): RouteKey {
  if (!/^[1-9]\d{0,3}$/.test(params.edition ?? "")) throw notFound();
  return { kind: params.kind ?? "", edition: Number(params.edition) };
}

export function routePath({ kind, edition }: RouteKey, part = ""): string {
  return paths.adminPart(`routes/${kind}/${edition}${part && `/${part}`}`);
}
