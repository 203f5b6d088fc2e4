import type { IssueBrief } from "./briefs.server.ts";

/** What a department is expected to do about an issue that it leads. */
export type Expectation =
  | "sent_back"
  | "to_report"
  | "overdue"
  | "due_soon"
  | "awaiting"
  | "on_track";

export const expectations = [
  "sent_back",
  "to_report",
  "overdue",
  "due_soon",
  "awaiting",
  "on_track",
] as const satisfies readonly Expectation[];

export interface OwnIssue extends IssueBrief {
  /** The done report was sent back, and nothing was reported since. */
  isSentBack: boolean;
}

/** Each issue stands once: under the first thing that is expected. What awaits somebody else expects nothing. */
export function expectationOf(
  issue: Pick<OwnIssue, "state" | "flag" | "said" | "isSentBack" | "extensionTo" | "reliefReason">,
): Expectation {
  if (issue.state !== "open") return "awaiting";
  if (issue.isSentBack) return "sent_back";
  if (issue.said === null) return "to_report";
  if (issue.extensionTo !== null || issue.reliefReason !== null) return "awaiting";
  if (issue.flag === "overdue" || issue.flag === "due_soon") return issue.flag;
  return "on_track";
}
