import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const projectRoutes: RouteConfigEntry[] = [
  route("projects", "routes/projects/list.tsx"),
  route("projects/board", "routes/projects/board.tsx"),
  route("projects/new", "routes/projects/new.tsx"),
  route("projects/:code", "routes/projects/page.tsx"),
  route("projects/:code/edit", "routes/projects/edit.tsx"),
  route("projects/:code/stage", "routes/projects/stage.tsx"),
  route("projects/:code/deactivation", "routes/projects/deactivation.tsx"),
  route("projects/:code/reactivation", "routes/projects/reactivation.tsx"),
  route("deadline", "routes/calendar/deadline.ts"),
  route("admin/stages", "routes/calendar/stages.tsx"),
  route("admin/stages/:code", "routes/calendar/stage.tsx"),
  route("admin/holidays", "routes/calendar/holidays.tsx"),
  route("admin/holidays/new", "routes/calendar/new-holiday.tsx"),
  route("admin/holidays/swap", "routes/calendar/swap.tsx"),
  route("admin/holidays/:day", "routes/calendar/holiday.tsx"),
  route("admin/holidays/:day/removal", "routes/calendar/removal.tsx"),
];
