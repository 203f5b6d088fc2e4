import { type RouteConfig, route } from "@remix-run/route-config";
import { administrationRoutes } from "./routes/admin/routes.ts";
import { chaseRoutes } from "./routes/chases/routes.ts";
import { departmentRoutes } from "./routes/departments/routes.ts";
import { homeRoutes } from "./routes/home/routes.ts";
import { issueRoutes } from "./routes/issues/routes.ts";
import { meetingRoutes } from "./routes/meetings/routes.ts";
import { minutesRoutes } from "./routes/minutes/routes.ts";
import { moneyRoutes } from "./routes/money/routes.ts";
import { precedentRoutes } from "./routes/precedents/routes.ts";
import { projectRoutes } from "./routes/projects/routes.ts";
import { sessionRoutes } from "./routes/session/routes.ts";

/** The URL table: read this first. Each folder of `routes/` lists its own addresses. */
export default [
  ...homeRoutes,
  ...sessionRoutes,
  ...issueRoutes,
  ...chaseRoutes,
  ...precedentRoutes,
  ...meetingRoutes,
  ...minutesRoutes,
  ...projectRoutes,
  ...moneyRoutes,
  ...departmentRoutes,
  ...administrationRoutes,
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
