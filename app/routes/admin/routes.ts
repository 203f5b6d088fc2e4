import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const administrationRoutes: RouteConfigEntry[] = [
  route("admin", "routes/admin/index.tsx"),
  route("admin/settings", "routes/admin/settings.tsx"),
  route("admin/users", "routes/admin/users.tsx"),
  route("admin/users/new", "routes/admin/user-new.tsx"),
  route("admin/users/:username", "routes/admin/user.tsx"),
  route("admin/users/:username/edit", "routes/admin/user-edit.tsx"),
  route("admin/users/:username/deactivation", "routes/admin/user-deactivation.tsx"),
  route("admin/users/:username/reactivation", "routes/admin/user-reactivation.tsx"),
  route("admin/users/:username/password-link", "routes/admin/user-password-link.tsx"),
  route("admin/users/:username/roles/new", "routes/admin/role-new.tsx"),
  route("admin/users/:username/roles/:grantId/ending", "routes/admin/role-ending.tsx"),
];
