import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const sessionRoutes: RouteConfigEntry[] = [
  route("sign-in", "routes/session/sign-in.tsx"),
  route("sign-out", "routes/session/sign-out.ts"),
  route("demo-sign-in", "routes/session/demo-sign-in.ts"),
  route("preferences", "routes/session/preferences.ts"),
];
