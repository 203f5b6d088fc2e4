import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const moneyRoutes: RouteConfigEntry[] = [
  route("money", "routes/money/province.tsx"),
  route("disbursements", "routes/money/entries.tsx"),
  route("disbursements.csv", "routes/money/entries-csv.ts"),
  route("projects/:code/money", "routes/money/project.tsx"),
  route("projects/:code/plan", "routes/money/plan.tsx"),
  route("projects/:code/disbursements/new", "routes/money/entry-new.tsx"),
  route("projects/:code/disbursements/:id/correction", "routes/money/correction.tsx"),
];
