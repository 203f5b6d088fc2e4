import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** One verb, one address: each act on an issue is a page and a POST of its own. */
export const issueRoutes: RouteConfigEntry[] = [
  route("issues", "routes/issues/list.tsx"),
  route("issues.csv", "routes/issues/csv.ts"),
  route("issues/new", "routes/issues/new.tsx"),
  route("issues/:code", "routes/issues/page.tsx"),
  route("issues/:code/acceptance", "routes/issues/acceptance.tsx"),
  route("issues/:code/edit", "routes/issues/edit.tsx"),
  route("issues/:code/report", "routes/issues/report.tsx"),
  route("issues/:code/comment", "routes/issues/comment.tsx"),
  route("issues/:code/owner", "routes/issues/owner.tsx"),
  route("issues/:code/lead", "routes/issues/lead.tsx"),
  route("issues/:code/relief", "routes/issues/relief.tsx"),
  route("issues/:code/relief-decision", "routes/issues/relief-decision.tsx"),
  route("issues/:code/extension", "routes/issues/extension.tsx"),
  route("issues/:code/extension-decision", "routes/issues/extension-decision.tsx"),
  route("issues/:code/done-report", "routes/issues/done-report.tsx"),
  route("issues/:code/confirmation", "routes/issues/confirmation.tsx"),
  route("issues/:code/sending-back", "routes/issues/sending-back.tsx"),
  route("issues/:code/pause", "routes/issues/pause.tsx"),
  route("issues/:code/resumption", "routes/issues/resumption.tsx"),
  route("issues/:code/escalation", "routes/issues/escalation.tsx"),
  route("issues/:code/escalation-answer", "routes/issues/escalation-answer.tsx"),
  route("issues/:code/cancellation", "routes/issues/cancellation.tsx"),
  route("issues/:code/reopening", "routes/issues/reopening.tsx"),
  route("issues/:code/decision", "routes/issues/decision.tsx"),
];
