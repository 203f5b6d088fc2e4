/** Typed URL builders: the only place, beside `routes.ts`, that knows what an address looks like. */
type Query = Record<string, string | number | undefined>;

function withQuery(path: string, query: Query = {}): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  if (entries.length === 0) return path;
  return `${path}?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`;
}

const enc = encodeURIComponent;

export const issueVerbs = [
  "acceptance",
  "edit",
  "report",
  "comment",
  "owner",
  "waiting",
  "chase-answer",
  "lead",
  "relief",
  "relief-decision",
  "extension",
  "extension-decision",
  "done-report",
  "confirmation",
  "sending-back",
  "pause",
  "resumption",
  "escalation",
  "escalation-answer",
  "cancellation",
  "merging",
  "discussion",
  "covering",
  "uncovering",
  "asking",
  "answer",
  "answer-acceptance",
  "answer-return",
  "answer-excuse",
  "reopening",
  "decision",
  "decision-withdrawal",
] as const;
export type IssueVerb = (typeof issueVerbs)[number];

export const paths = {
  home: () => "/",
  signIn: (to?: string) => withQuery("/sign-in", { to }),
  signOut: () => "/sign-out",
  demoSignIn: () => "/demo-sign-in",
  setPassword: (token: string) => `/set-password/${enc(token)}`,
  firstStart: () => "/first-start",
  preferences: () => "/preferences",
  account: () => "/account",
  accountPassword: () => "/account/password",
  otherSessions: () => "/account/other-sessions",
  decisions: () => "/decisions",
  precedents: (query?: Query) => withQuery("/precedents", query),
  newPrecedent: (query?: Query) => withQuery("/precedents/new", query),
  precedent: (code: string) => `/precedents/${enc(code)}`,
  precedentVerb: (code: string, verb: string) => `/precedents/${enc(code)}/${verb}`,
  chases: (query?: Query) => withQuery("/chases", query),
  newChase: (codes: readonly string[] = []) =>
    `/chases/new${codes.length > 0 ? `?${new URLSearchParams(codes.map((code) => ["issue", code]))}` : ""}`,
  chaseLetter: (id: number) => `/chases/${id}`,
  waiting: (query?: Query) => withQuery("/waiting", query),
  search: (q?: string) => withQuery("/search", { q }),

  issues: (query?: Query) => withQuery("/issues", query),
  issuesCsv: (query?: Query) => withQuery("/issues.csv", query),
  newIssue: (query?: Query) => withQuery("/issues/new", query),
  /** The form of raising again, with how the like was solved. */
  raisedBefore: (query?: Query) => withQuery("/issues/new/precedents", query),
  issue: (code: string) => `/issues/${enc(code)}`,
  /** An issue that was merged, by itself: its own address leads on to its successor. */
  issueAlone: (code: string) => `/issues/${enc(code)}?view=own`,
  /** The successor, saying from which merged issue the reader comes. */
  issueAfter: (code: string, merged: string) => withQuery(`/issues/${enc(code)}`, { merged }),
  issueAnswer: (code: string, department: number) =>
    withQuery(`/issues/${enc(code)}/answer`, { department }),
  issueVerb: (code: string, verb: IssueVerb) => `/issues/${enc(code)}/${verb}`,

  meetings: (query?: Query) => withQuery("/meetings", query),
  meeting: (code: string) => `/meetings/${enc(code)}`,
  meetingPart: (code: string, part: string) => `/meetings/${enc(code)}/${part}`,

  newMeeting: () => "/meetings/new",
  attendanceHistory: () => "/meetings/attendance",
  series: () => "/series",

  projects: (query?: Query) => withQuery("/projects", query),
  newProject: () => "/projects/new",
  project: (code: string) => `/projects/${enc(code)}`,
  projectPart: (code: string, part: string) => `/projects/${enc(code)}/${part}`,
  /** An act on one stay of a dossier. */
  visitPart: (code: string, visit: number, part: string) =>
    `/projects/${enc(code)}/visits/${visit}/${part}`,
  /** All projects by stage; `query` is that of the board as it was left. */
  board: (query = "") => `/projects/board${query === "" ? "" : `?${new URLSearchParams(query)}`}`,
  /** The day's movements of many dossiers in one table. */
  dossierDay: () => "/appraisal/day",
  /** The form of a move, which leads back to the board. */
  moveFromBoard: (code: string, board: string, to?: number) =>
    `/projects/${enc(code)}/stage?${new URLSearchParams({ board, ...(to ? { to: String(to) } : {}) })}`,

  /** Plan and disbursement: of the province, as entries, of one project. */
  money: (query?: Query) => withQuery("/money", query),
  disbursements: (query?: Query) => withQuery("/disbursements", query),
  disbursementsCsv: (query?: Query) => withQuery("/disbursements.csv", query),
  projectMoney: (code: string, year?: number) =>
    withQuery(`/projects/${enc(code)}/money`, { year }),
  projectPlan: (code: string, year?: number) => withQuery(`/projects/${enc(code)}/plan`, { year }),
  newDisbursement: (code: string, year?: number) =>
    withQuery(`/projects/${enc(code)}/disbursements/new`, { year }),
  correction: (code: string, id: number) => `/projects/${enc(code)}/disbursements/${id}/correction`,

  departments: (query?: Query) => withQuery("/departments", query),
  newDepartment: () => "/departments/new",
  department: (code: string) => `/departments/${enc(code)}`,
  departmentPart: (code: string, part: string) => `/departments/${enc(code)}/${part}`,

  /** Says a typed deadline back in its other form. */
  deadline: (value: string, from?: string) => withQuery("/deadline", { value, from }),

  admin: () => "/admin",
  adminPart: (part: string) => `/admin/${part}`,
  /** The documents of a kind of project. */
  checklist: (kind: string, part = "") =>
    `/admin/checklists/${enc(kind)}${part === "" ? "" : `/${part}`}`,
  users: (query?: Query) => withQuery("/admin/users", query),
  newUser: () => "/admin/users/new",
  user: (username: string) => `/admin/users/${enc(username)}`,
  userPart: (username: string, part: string) => `/admin/users/${enc(username)}/${part}`,
} as const;
