import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const projectRoutes: RouteConfigEntry[] = [
  route("deadline", "routes/calendar/deadline.ts"),
];
