/** Where a meeting stands in its life, in order. */
export const lifeStages = [
  "draft",
  "published",
  "due",
  "in_session",
  "closed",
  "submitted",
  "approved",
  "issued",
] as const;
export type LifeStage = (typeof lifeStages)[number];

/** A page of a meeting, which shows itself only while the meeting stands at a stage of its life. */
export interface MeetingVisit {
  pattern: string;
  stage: LifeStage;
  as: string;
  to: (of: { code: string; issue: number; topic: number }) => string;
}

function part(stage: LifeStage, name: string, as = "thuky"): MeetingVisit {
  return {
    pattern: `meetings/:code/${name}`,
    stage,
    as,
    to: ({ code, issue, topic }) =>
      `/meetings/${code}/${name.replace(":entry", `i${issue}`).replace(":item", String(topic))}`,
  };
}

/** The homes of those whose step is next. */
const home = (stage: LifeStage, as: string): MeetingVisit => ({
  pattern: "",
  stage,
  as,
  to: () => "/",
});

const own = (stage: LifeStage, as: string): MeetingVisit => ({
  pattern: "meetings/:code",
  stage,
  as,
  to: ({ code }) => `/meetings/${code}`,
});

export const meetingVisits: readonly MeetingVisit[] = [
  { pattern: "meetings", stage: "draft", as: "thuky", to: () => "/meetings" },
  { pattern: "meetings/attendance", stage: "draft", as: "pct", to: () => "/meetings/attendance" },
  { pattern: "meetings/new", stage: "draft", as: "thuky", to: () => "/meetings/new" },
  { pattern: "series", stage: "draft", as: "thuky", to: () => "/series" },
  own("draft", "thuky"),
  part("draft", "edit"),
  part("draft", "rescheduling"),
  part("draft", "cancellation"),
  part("draft", "agenda"),
  part("draft", "changes"),
  part("draft", "file"),
  part("draft", "agenda/topic"),
  part("draft", "agenda/topics/:item"),
  part("draft", "agenda/topics/:item/removal"),
  part("draft", "agenda/:entry/hold-back"),
  part("draft", "publication"),
  own("published", "pgd.stttt"),
  part("published", "agenda/addition"),
  part("published", "early-opening"),
  part("due", "opening"),
  part("in_session", "session"),
  part("in_session", "presentation"),
  part("in_session", "attendance"),
  part("in_session", "closure"),
  own("closed", "thuky"),
  part("closed", "minutes"),
  part("closed", "notice"),
  part("closed", "summary"),
  part("closed", "items/:item/amendment"),
  part("closed", "submission"),
  home("submitted", "pct"),
  part("submitted", "approval", "pct"),
  part("submitted", "return", "pct"),
  home("approved", "thuky"),
  part("approved", "issuance"),
  part("issued", "correction"),
  part("issued", "minutes", "xem"),
  part("issued", "notice", "xem"),
  own("issued", "xem"),
];
