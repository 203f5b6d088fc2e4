import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const precedentRoutes: RouteConfigEntry[] = [
  route("precedents", "routes/precedents/list.tsx"),
  route("precedents/new", "routes/precedents/new.tsx"),
  route("precedents/:code", "routes/precedents/page.tsx"),
  route("precedents/:code/edit", "routes/precedents/edit.tsx"),
  route("precedents/:code/approval", "routes/precedents/approval.tsx"),
  route("precedents/:code/withdrawal", "routes/precedents/withdrawal.tsx"),
];
