import { index, type RouteConfigEntry, route } from "@remix-run/route-config";

export const homeRoutes: RouteConfigEntry[] = [
  index("routes/home/index.tsx"),
  route("decisions", "routes/home/decisions.tsx"),
  route("waiting", "routes/home/waiting.tsx"),
  route("search", "routes/home/search.tsx"),
];
