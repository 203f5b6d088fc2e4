import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const sessionRoutes: RouteConfigEntry[] = [
  route("sign-in", "routes/session/sign-in.tsx"),
  route("sign-out", "routes/session/sign-out.ts"),
  route("demo-sign-in", "routes/session/demo-sign-in.ts"),
  route("first-start", "routes/session/first-start.tsx"),
  route("set-password/:token", "routes/session/set-password.tsx"),
  route("preferences", "routes/session/preferences.ts"),
  route("account", "routes/session/account.tsx"),
  route("account/password", "routes/session/account-password.tsx"),
  route("account/other-sessions", "routes/session/other-sessions.tsx"),
];
