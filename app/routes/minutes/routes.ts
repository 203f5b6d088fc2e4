import { type RouteConfigEntry, route } from "@remix-run/route-config";

export const minutesRoutes: RouteConfigEntry[] = [
  route("meetings/:code/minutes", "routes/minutes/minutes.tsx"),
  route("meetings/:code/notice", "routes/minutes/notice.tsx"),
  route("meetings/:code/summary", "routes/minutes/summary.tsx"),
  route("meetings/:code/submission", "routes/minutes/submission.tsx"),
  route("meetings/:code/return", "routes/minutes/return.tsx"),
  route("meetings/:code/approval", "routes/minutes/approval.tsx"),
  route("meetings/:code/issuance", "routes/minutes/issuance.tsx"),
  route("meetings/:code/correction", "routes/minutes/correction.tsx"),
];
