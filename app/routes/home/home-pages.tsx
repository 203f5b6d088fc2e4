import { type ComponentType, lazy } from "react";
import type { AdministratorHome } from "#app/domain/overview/administrator.server.ts";
import type { AppraiserHome } from "#app/domain/overview/appraiser.server.ts";
import type { ChairHome } from "#app/domain/overview/chair.server.ts";
import type { DepartmentHome } from "#app/domain/overview/department.server.ts";
import type { HomeKind } from "#app/domain/overview/role-home.ts";
import type { SecretaryHome } from "#app/domain/overview/secretary.server.ts";
import type { ViewerHome } from "#app/domain/overview/viewer.server.ts";

/** What the loader reads for each kind of home. */
export type HomeData =
  | { kind: "chair"; data: ChairHome; keys: string[] }
  | { kind: "secretary"; data: SecretaryHome }
  | { kind: "department"; data: DepartmentHome }
  | { kind: "appraiser"; data: AppraiserHome }
  | { kind: "viewer"; data: ViewerHome }
  | { kind: "administrator"; data: AdministratorHome };

type PageOf<Kind extends HomeKind> = ComponentType<
  { today: string } & Omit<Extract<HomeData, { kind: Kind }>, "kind">
>;

type Loaders = { [Kind in HomeKind]: () => Promise<{ default: PageOf<Kind> }> };

const loaders: Loaders = {
  chair: () => import("./chair-home.tsx"),
  secretary: () => import("./secretary-home.tsx"),
  department: () => import("./department-home.tsx"),
  appraiser: () => import("./appraiser-home.tsx"),
  viewer: () => import("./viewer-home.tsx"),
  administrator: () => import("./administrator-home.tsx"),
};

/**
 * A browser loads the one home that it shows. The server has them all at hand: a page that
 * it had to wait for would be sent as a script, and be empty for readers without JavaScript.
 */
async function pageFor<Kind extends HomeKind>(kind: Kind): Promise<PageOf<Kind>> {
  return import.meta.env.SSR ? (await loaders[kind]()).default : lazy(loaders[kind]);
}

export const ChairPage = await pageFor("chair");
export const SecretaryPage = await pageFor("secretary");
export const DepartmentPage = await pageFor("department");
export const AppraiserPage = await pageFor("appraiser");
export const ViewerPage = await pageFor("viewer");
export const AdministratorPage = await pageFor("administrator");
