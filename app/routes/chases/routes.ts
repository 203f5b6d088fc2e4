import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const chaseRoutes: RouteConfigEntry[] = [
  route("chases", "routes/chases/list.tsx"),
  route("chases/new", "routes/chases/new.tsx"),
  route("chases/:letter", "routes/chases/letter.tsx"),
];
