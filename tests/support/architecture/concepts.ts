/** Of no concept's world: any concept may import them. */
const SHARED = ["history", "notification", "calendar", "search"];
const PEOPLE = ["department", "user", ...SHARED];
const PROJECT = ["installation", ...PEOPLE];
const DISBURSEMENT = ["project", ...PROJECT];
const ISSUE = ["project", ...PROJECT];
const PRECEDENT = ["issue", ...ISSUE];
const APPRAISAL = ["precedent", ...PRECEDENT];
const MEETING = ["appraisal", ...APPRAISAL];

/**
 * What each folder of app/domain may import beside itself:
 * meeting → appraisal → precedent → issue → project → installation → department, user.
 * The overview of the homes reads all of them.
 */
export const CONCEPTS: Record<string, string[]> = {
  overview: ["meeting", "disbursement", ...MEETING],
  meeting: MEETING,
  appraisal: APPRAISAL,
  precedent: PRECEDENT,
  issue: ISSUE,
  disbursement: DISBURSEMENT,
  project: PROJECT,
  installation: PEOPLE,
  department: SHARED,
  user: SHARED,
  calendar: ["history"],
  history: [],
  notification: [],
  search: [],
};

/** The concept that a file belongs to; files directly in app/domain belong to all. */
export function conceptOf(file: string): string | undefined {
  return /^app\/domain\/([^/]+)\//.exec(file)?.[1];
}
