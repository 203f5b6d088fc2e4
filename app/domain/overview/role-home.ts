import { type Actor, departmentsOf, hasRole } from "#app/domain/context.ts";

/** The homes that there are, in the order in which a person's first one is chosen. */
export const homeKinds = [
  "chair",
  "secretary",
  "appraiser",
  "department",
  "viewer",
  "administrator",
] as const;
export type HomeKind = (typeof homeKinds)[number];

const isFor: Record<HomeKind, (actor: Actor) => boolean> = {
  chair: (actor) => hasRole(actor, "chair"),
  secretary: (actor) => hasRole(actor, "secretary"),
  appraiser: (actor) => hasRole(actor, "appraiser", "appraisal_lead"),
  department: (actor) => departmentsOf(actor).length > 0,
  viewer: (actor) => hasRole(actor, "viewer"),
  administrator: (actor) => hasRole(actor, "administrator"),
};

/** The homes of a person, first the one they land on. Somebody without a role today reads what a viewer reads. */
export function homesOf(actor: Actor): [HomeKind, ...HomeKind[]] {
  const [first = "viewer", ...others] = homeKinds.filter((kind) => isFor[kind](actor));
  return [first, ...others];
}

/** The home asked for, where it is one of theirs; else the first. */
export function homeFor(actor: Actor, asked: string | null): HomeKind {
  const homes = homesOf(actor);
  return homes.find((kind) => kind === asked) ?? homes[0];
}
