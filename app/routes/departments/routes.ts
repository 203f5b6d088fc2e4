import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const departmentRoutes: RouteConfigEntry[] = [
  route("departments", "routes/departments/index.tsx"),
  route("departments/new", "routes/departments/new.tsx"),
  route("departments/:code", "routes/departments/department.tsx"),
  route("departments/:code/edit", "routes/departments/edit.tsx"),
  route("departments/:code/deactivation", "routes/departments/deactivation.tsx"),
  route("departments/:code/reactivation", "routes/departments/reactivation.tsx"),
];
