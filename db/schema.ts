import type {
  ColumnType,
  Generated,
  GeneratedAlways,
  Insertable,
  Kysely,
  Selectable,
} from "kysely";

/**
 * The tables as TypeScript sees them, and every enum literal. Pure domain files
 * may import types from here and nothing else.
 *
 * Dates are local days of Asia/Ho_Chi_Minh as "YYYY-MM-DD"; moments are Date;
 * money is whole đồng; ids are bigint identities read as safe integers.
 */
export type Timestamp = ColumnType<Date, Date, Date>;
export type TimestampOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue | undefined };
/** Written as text (JSON.stringify), read parsed. */
export type Json = ColumnType<JsonValue, string, string>;
export type JsonOrNull = ColumnType<JsonValue | null, string | null | undefined, string | null>;

export type DepartmentKind = "provincial" | "city" | "town" | "district" | "commune" | "agency";

export type Locale = "vi" | "en";

export type TextSize = "normal" | "large" | "larger";

export type Role =
  | "secretary"
  | "leader"
  | "officer"
  | "appraiser"
  | "appraisal_lead"
  | "chair"
  | "viewer"
  | "administrator";

export type HolidayKind = "holiday" | "substitute" | "swap_off" | "swap_work";

export type RecordedBy = "owner" | "appraising_body" | "finance" | "office";

/** Whose clock runs at a stage. */
export type Party = "owner" | "appraiser" | "finance" | "other";

export type ClockAfterSupplement = "continues" | "restarts";

export type FundingSource = "recurrent" | "investment" | "mixed" | "other";

export type ProjectGroup = "A" | "B" | "C" | "none";

/** Out of which money of the year an amount is paid: its plan, or what was carried over into it. */
export type Fund = "plan" | "carried_over";

export type VisitLine = "main" | "side";

export type VisitResult = "forwarded" | "returned" | "answered";

/** Of a document in the owner's own check; of one in an intake. */
export type SelfCheckState = "have" | "missing" | "not_needed";
export type IntakeState = SelfCheckState | "faulty";

export type MeetingState = "draft" | "published" | "in_session" | "closed" | "issued" | "cancelled";

export type MinutesState = "none" | "draft" | "submitted" | "approved" | "issued";

export type Attendance = "present" | "absent_excused" | "absent" | "represented";

export type IssueKind = "blocker" | "task";

export type IssueState =
  | "proposed"
  | "open"
  | "reported_done"
  | "resolved"
  | "paused"
  | "cancelled";

export type ExtensionDecision = "granted" | "refused" | "lapsed";

export type ReliefDecision = "granted" | "refused" | "lapsed";

export type AnswerState = "waiting" | "answered" | "accepted" | "excused";

export type ChairDecisionKind = "agree" | "assign" | "other";

export type PrecedentState = "proposed" | "approved" | "withdrawn";

export type ChaseChannel = "document" | "telephone" | "message" | "email" | "in_person";

export type Placement = "discussed" | "information";

export type AgendaItemKind = "issue" | "topic";

export type AgendaSection = "decide" | "carried" | "new" | "confirm" | "topic" | "information";

export type Disposition =
  | "resolved"
  | "kept"
  | "extended"
  | "reassigned"
  | "escalated"
  | "paused"
  | "cancelled"
  | "noted"
  | "not_discussed";

export type SealKind = "meeting" | "correction";

export interface InstallationTable {
  id: Generated<number>;
  province_name: string;
  is_demo: Generated<boolean>;
  appraising_department_id: number | null;
  finance_department_id: number | null;
  office_department_id: number | null;
  due_soon_days: Generated<number>;
  stalled_cause_after: Generated<number>;
  stalled_chair_after: Generated<number>;
  report_cutoff_days: Generated<number>;
  /** When to chase, in working days: so long overdue, so long before the deadline, so long after the last time. */
  chase_overdue_days: Generated<number>;
  chase_soon_days: Generated<number>;
  chase_again_days: Generated<number>;
  /** The time that a chase gives for its answer. */
  chase_answer_days: Generated<number>;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface DepartmentTable {
  id: GeneratedAlways<number>;
  code: string;
  name_vi: string;
  name_en: string;
  short_name_vi: string;
  short_name_en: string;
  kind: DepartmentKind;
  document_symbol: Generated<string>;
  sort_order: Generated<number>;
  is_active: Generated<boolean>;
  search_text: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface AppUserTable {
  id: GeneratedAlways<number>;
  username: string;
  full_name: string;
  given_name: string;
  title_vi: Generated<string>;
  title_en: Generated<string>;
  email: string | null;
  phone: string | null;
  department_id: number | null;
  password_hash: string | null;
  locale: Generated<Locale>;
  text_size: Generated<TextSize>;
  is_active: Generated<boolean>;
  search_text: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface UserRoleTable {
  id: GeneratedAlways<number>;
  user_id: number;
  role: Role;
  department_id: number | null;
  valid_from: string;
  valid_to: string | null;
}

export interface SessionTable {
  id: string;
  user_id: number;
  created_at: Timestamp;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: TimestampOrNull;
  client_address: Generated<string>;
  user_agent: Generated<string>;
}

export interface PasswordLinkTable {
  id: GeneratedAlways<number>;
  token_hash: string;
  user_id: number;
  created_by: number | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: TimestampOrNull;
}

export interface RateLimitTable {
  points: Generated<number>;
  expire: number | null;
}

export interface DraftTable {
  user_id: number;
  form: string;
  base: Generated<string>;
  payload: Json;
  updated_at: Timestamp;
}

export interface CommandReceiptTable {
  user_id: number;
  key: string;
  body_hash: string;
  result: Json;
  created_at: Timestamp;
}

export interface HolidayTable {
  day: string;
  kind: HolidayKind;
  name_vi: string;
  name_en: string;
  is_confirmed: Generated<boolean>;
  source: Generated<string>;
}

export interface WorkingDayTable {
  day: string;
  ordinal: number;
  is_working: boolean;
  is_known: boolean;
}

export interface ProjectKindTable {
  id: GeneratedAlways<number>;
  code: string;
  name_vi: string;
  name_en: string;
  sort_order: Generated<number>;
  /** Of the list of documents, as a whole. */
  checklist_version: Generated<number>;
}

/** A document that a dossier of a kind holds; never deleted. */
export interface ChecklistDocumentTable {
  id: GeneratedAlways<number>;
  kind_id: number;
  position: number;
  name_vi: string;
  name_en: string;
  /** False where the dossier holds it only “if there is one”. */
  is_required: Generated<boolean>;
  is_active: Generated<boolean>;
  /** As it came with the program. */
  is_default: Generated<boolean>;
}

/** The owner department's own check before submitting, known to it alone. */
export interface SelfCheckTable {
  id: GeneratedAlways<number>;
  project_id: number;
  round: number;
  checked_at: Timestamp;
  checked_by: number | null;
  version: Generated<number>;
}

export interface SelfCheckLineTable {
  self_check_id: number;
  document_id: number;
  state: SelfCheckState;
  note: Generated<string>;
}

/** What the appraising body found in the dossier at a visit. */
export interface IntakeTable {
  id: GeneratedAlways<number>;
  visit_id: number;
  checked_on: string;
  checked_by: number | null;
  accepted_on: string | null;
  accepted_by: number | null;
  /** From this day the dossier is complete and valid. */
  complete_on: string | null;
}

export interface IntakeLineTable {
  intake_id: number;
  document_id: number;
  name_vi: string;
  name_en: string;
  state: IntakeState;
  note: Generated<string>;
}

/** The catalogue of stages: identity, names for lists, order of the board. What is a rule stands in routes. */
export interface StageTable {
  id: GeneratedAlways<number>;
  code: string;
  position: number;
  name_vi: string;
  name_en: string;
  short_name_vi: string;
  short_name_en: string;
  version: Generated<number>;
}

export interface AppraisalRouteTable {
  id: GeneratedAlways<number>;
  kind_id: number;
  edition: number;
  name_vi: string;
  name_en: string;
  /** Null while it is a draft. */
  effective_on: string | null;
  basis: Generated<string>;
  is_default: Generated<boolean>;
  created_by: number | null;
  created_at: Timestamp;
  version: Generated<number>;
}

export interface RouteStageTable {
  id: GeneratedAlways<number>;
  route_id: number;
  stage_id: number;
  position: number;
  name_vi: string;
  name_en: string;
  responsible_vi: string;
  responsible_en: string;
  recorded_by: RecordedBy;
  clock: Party;
  days_allowed: number;
  is_beside: Generated<boolean>;
  is_pausable: Generated<boolean>;
  clock_after_supplement: Generated<ClockAfterSupplement>;
  basis: Generated<string>;
}

export interface RouteStageReturnTable {
  route_id: number;
  stage_id: number;
  to_stage_id: number;
}

export interface ProjectTable {
  id: GeneratedAlways<number>;
  code: string;
  name_vi: string;
  name_en: Generated<string>;
  owner_department_id: number;
  kind_id: number;
  /** The route under which it began; kept for ever. */
  route_id: number;
  funding_source: FundingSource;
  project_group: Generated<ProjectGroup>;
  budget: number;
  is_active: Generated<boolean>;
  search_text: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
  created_by: number | null;
}

export interface ProjectYearTable {
  project_id: number;
  year: number;
  plan: number;
  /** Carried over from earlier years (chuyển nguồn), beside the plan. */
  carried_over: Generated<number>;
  /** The sum of the year's entries, and its part out of carried-over funds; written with each entry. */
  disbursed: Generated<number>;
  carried_disbursed: Generated<number>;
  as_of: string | null;
  version: Generated<number>;
}

export interface DisbursementTable {
  id: GeneratedAlways<number>;
  project_id: number;
  year: number;
  month: number;
  fund: Generated<Fund>;
  /** Whole đồng; negative where it takes back an entry. */
  amount: number;
  document_number: Generated<string>;
  document_date: string | null;
  as_of: string;
  note: Generated<string>;
  /** Why it exceeds the year's money or the budget. */
  over_reason: Generated<string>;
  corrects_id: number | null;
  /** Why the corrected entry was wrong. */
  reason: Generated<string>;
  /** Entered as one figure before there were entries. */
  is_opening: Generated<boolean>;
  entered_by: number | null;
  entered_at: Timestamp;
  entered_for_department_id: number | null;
}

export interface StageVisitTable {
  id: GeneratedAlways<number>;
  project_id: number;
  stage_id: number;
  line: Generated<VisitLine>;
  round: Generated<number>;
  entered_on: string;
  left_on: string | null;
  result: VisitResult | null;
  reason: Generated<string>;
  entered_by: number | null;
  left_by: number | null;
  number_in: Generated<string>;
  dated_in: string | null;
  number_out: Generated<string>;
  dated_out: string | null;
  holder_department_id: number | null;
  holder_user_id: number | null;
  holder_since: string | null;
  /** Of an opinion asked beside the main line, where it is not the route's. */
  days_allowed: number | null;
  question: Generated<string>;
  answer: Generated<string>;
}

export interface HandoverTable {
  id: GeneratedAlways<number>;
  visit_id: number;
  from_department_id: number | null;
  from_user_id: number | null;
  to_department_id: number;
  to_user_id: number | null;
  handed_on: string;
  handed_by: number | null;
  note: Generated<string>;
  number: Generated<string>;
  confirmed_at: TimestampOrNull;
  confirmed_by: number | null;
}

export interface SupplementRequestTable {
  id: GeneratedAlways<number>;
  visit_id: number;
  asked_on: string;
  asked_by: number | null;
  number: Generated<string>;
  dated: string | null;
  text: string;
  due_on: string | null;
  answered_on: string | null;
  answered_by: number | null;
  answer_number: Generated<string>;
  answer_text: Generated<string>;
}

export interface ReturnReasonTable {
  id: GeneratedAlways<number>;
  code: string;
  name_vi: string;
  name_en: string;
  is_active: Generated<boolean>;
  sort_order: Generated<number>;
}

export interface VisitReturnReasonTable {
  visit_id: number;
  reason_id: number;
}

/** A return that an appraiser proposes; null outcome: it waits for the lead. */
export interface ReturnProposalTable {
  id: GeneratedAlways<number>;
  visit_id: number;
  to_stage_id: number;
  reason: Generated<string>;
  number: Generated<string>;
  dated: string | null;
  proposed_at: Timestamp;
  proposed_by: number;
  /** Lapsed: the dossier left the stage otherwise. */
  outcome: "approved" | "declined" | "withdrawn" | "lapsed" | null;
  decided_at: Timestamp | null;
  decided_by: number | null;
  note: Generated<string>;
}

export interface ReturnProposalReasonTable {
  proposal_id: number;
  reason_id: number;
}

export interface VisitCorrectionTable {
  id: GeneratedAlways<number>;
  visit_id: number;
  corrected_at: Timestamp;
  corrected_by: number | null;
  reason: string;
  before: Json;
  after: Json;
}

export interface UsualCategoryTable {
  stage_id: number;
  category_id: number;
  sort_order: Generated<number>;
}

export interface BlockerCategoryTable {
  id: GeneratedAlways<number>;
  code: string;
  name_vi: string;
  name_en: string;
  sort_order: Generated<number>;
}

export interface MeetingSeriesTable {
  id: GeneratedAlways<number>;
  code: string;
  name_vi: string;
  name_en: string;
  rule: Json;
  starts_at: string;
  length_minutes: number;
  place: Generated<string>;
  chair_user_id: number | null;
  chair_capacity: Generated<string>;
  secretary_user_id: number | null;
  secretariat_department_id: number | null;
  issuing_body: Generated<string>;
  superior_body: Generated<string>;
  document_symbol: Generated<string>;
  place_name: Generated<string>;
  signature_mode: Generated<string>;
  recipients: Generated<string>;
  is_active: Generated<boolean>;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface SeriesParticipantTable {
  series_id: number;
  department_id: number;
}

export interface MeetingTable {
  id: GeneratedAlways<number>;
  series_id: number;
  code: string;
  period: string;
  title_vi: string;
  title_en: string;
  held_on: string;
  starts_at: string;
  length_minutes: number;
  place: Generated<string>;
  state: MeetingState;
  edition: Generated<number>;
  chair_user_id: number | null;
  chair_name: Generated<string>;
  chair_capacity: Generated<string>;
  secretary_user_id: number | null;
  secretary_name: Generated<string>;
  current_item_id: number | null;
  assessment: Generated<string>;
  closing_note: Generated<string>;
  published_at: TimestampOrNull;
  opened_at: TimestampOrNull;
  ended_at: TimestampOrNull;
  closed_at: TimestampOrNull;
  closed_by: number | null;
  cancelled_at: TimestampOrNull;
  cancel_reason: Generated<string>;
  minutes_state: Generated<MinutesState>;
  minutes_note: Generated<string>;
  submitted_by: number | null;
  document_number: string | null;
  document_date: string | null;
  issued_at: TimestampOrNull;
  issued_by: number | null;
  closed: JsonOrNull;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface MeetingEditionTable {
  meeting_id: number;
  edition: number;
  published_at: Timestamp;
  published_by: number | null;
  held_on: string;
  payload: Json;
}

export interface MeetingParticipantTable {
  meeting_id: number;
  department_id: number;
  attendance: Attendance | null;
  person_name: Generated<string>;
  person_title: Generated<string>;
  is_level_right: Generated<boolean>;
  note: Generated<string>;
  closed: JsonOrNull;
  version: Generated<number>;
}

export interface CodeCounterTable {
  kind: string;
  year: number;
  last_number: number;
}

export interface IssueTable {
  id: GeneratedAlways<number>;
  series_id: number;
  kind: IssueKind;
  year: number;
  number: number;
  code: string;
  project_id: number | null;
  stage_visit_id: number | null;
  stage_id: number | null;
  category_id: number | null;
  text: string;
  proposal: Generated<string>;
  lead_department_id: number;
  lead_since: string;
  owner_user_id: number | null;
  owner_name: Generated<string>;
  state: IssueState;
  original_deadline: string | null;
  is_original_locked: Generated<boolean>;
  deadline: string | null;
  extension_count: Generated<number>;
  reopen_count: Generated<number>;
  raised_on: string;
  raised_by: number | null;
  raised_by_department_id: number | null;
  source_meeting_id: number | null;
  accepted_at: TimestampOrNull;
  accepted_by: number | null;
  pause_reason: Generated<string>;
  cancel_reason: Generated<string>;
  merged_into_id: number | null;
  /** The common cause; it counts as long as that one has not ended. */
  covered_by_id: Generated<number | null>;
  reported_done_on: string | null;
  reported_done_by: number | null;
  done_on: string | null;
  resolved_at: TimestampOrNull;
  resolved_by: number | null;
  evidence_text: Generated<string>;
  evidence_number: Generated<string>;
  evidence_date: string | null;
  search_text: Generated<string>;
  version: Generated<number>;
  created_at: Timestamp;
  source_conclusion_id: number | null;
  waiting_department_id: number | null;
  waiting_body: Generated<string>;
  waiting_since: string | null;
  waiting_note: Generated<string>;
  waiting_lead_id: number | null;
  waiting_said_at: TimestampOrNull;
}

export interface IssueCoordinatorTable {
  issue_id: number;
  department_id: number;
}

export interface TaskAnswerTable {
  issue_id: number;
  department_id: number;
  state: Generated<AnswerState>;
  asked_on: string;
  answered_on: string | null;
  answered_by: number | null;
  text: Generated<string>;
  document_number: Generated<string>;
  reason: Generated<string>;
  version: Generated<number>;
}

export interface ProgressReportTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  reported_at: Timestamp;
  reported_on: string;
  department_id: number;
  is_no_progress: boolean;
  text: string;
  proposal: Generated<string>;
  reported_by: number | null;
  event_id: number;
  cause_id: Generated<number | null>;
}

/** Why an issue stalls. */
export interface StallCauseTable {
  id: GeneratedAlways<number>;
  code: string;
  name_vi: string;
  name_en: string;
  sort_order: number;
  is_active: Generated<boolean>;
}

export interface ExtensionRequestTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  asked_at: Timestamp;
  asked_on: string;
  asked_by: number | null;
  from_deadline: string;
  new_deadline: string;
  reason: string;
  /** Of one asked for after the deadline. */
  explanation: Generated<string>;
  decided_at: TimestampOrNull;
  decided_by: number | null;
  decision: ExtensionDecision | null;
  granted_deadline: string | null;
  decision_note: Generated<string>;
  meeting_id: number | null;
}

/** A department asks that its issue be discussed at a meeting whose agenda is being prepared. */
export interface DiscussionRequestTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  meeting_id: number;
  department_id: number | null;
  asked_at: Timestamp;
  asked_by: number;
  reason: string;
}

export interface ReliefRequestTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  asked_at: Timestamp;
  asked_by: number | null;
  department_id: number;
  reason: string;
  suggested_department_id: number | null;
  decided_at: TimestampOrNull;
  decided_by: number | null;
  decision: ReliefDecision | null;
  decision_note: Generated<string>;
}

export interface EscalationTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  escalated_at: Timestamp;
  escalated_on: string;
  escalated_by: number | null;
  authority: string;
  question: string;
  meeting_id: number | null;
  ended_at: TimestampOrNull;
  answer: Generated<string>;
}

export interface PrecedentTable {
  id: GeneratedAlways<number>;
  year: number;
  number: number;
  code: string;
  title: string;
  problem: string;
  solution: string;
  /** The norm that it went by, and the document that settled it. */
  norm: Generated<string>;
  document: Generated<string>;
  stage_id: number | null;
  category_id: number | null;
  kind_id: number | null;
  source_issue_id: number | null;
  state: PrecedentState;
  created_by: number | null;
  created_by_name: string;
  created_by_department_id: number | null;
  created_at: Timestamp;
  approved_by: number | null;
  approved_by_name: Generated<string>;
  approved_at: TimestampOrNull;
  withdrawn_by: number | null;
  withdrawn_by_name: Generated<string>;
  withdrawn_at: TimestampOrNull;
  withdraw_reason: Generated<string>;
  search_text: string;
  match_text: string;
  version: Generated<number>;
}

export interface ChaseLetterTable {
  id: GeneratedAlways<number>;
  to_department_id: number | null;
  to_body: Generated<string>;
  channel: ChaseChannel;
  sent_on: string;
  /** The day by which an answer is asked. */
  answer_by: string;
  document_number: Generated<string>;
  text: string;
  sent_by: number | null;
  sent_by_name: string;
  sent_at: Timestamp;
}

export interface ChaseTable {
  id: GeneratedAlways<number>;
  letter_id: number;
  issue_id: number | null;
  visit_id: number | null;
  number: number;
  answered_on: string | null;
  answered_at: TimestampOrNull;
  answered_by: number | null;
  answer_note: Generated<string>;
}

export interface ChairDecisionTable {
  id: GeneratedAlways<number>;
  issue_id: number;
  decided_at: Timestamp;
  decided_on: string;
  decided_by: number | null;
  decided_by_name: string;
  kind: ChairDecisionKind;
  text: string;
  department_id: number | null;
  deadline: string | null;
  /** It changed its issue by itself: a deadline, an acceptance, a lead. */
  is_applied: Generated<boolean>;
  meeting_id: number | null;
}

export interface AgendaOverrideTable {
  meeting_id: number;
  issue_id: number;
  placement: Placement | null;
  position: number | null;
  minutes: number | null;
}

export interface AgendaHoldBackTable {
  meeting_id: number;
  issue_id: number;
  reason: string;
  held_by: number | null;
  held_by_name: string;
  held_at: Timestamp;
  closed: JsonOrNull;
}

export interface AgendaSeenTable {
  meeting_id: number;
  user_id: number;
  seen_at: Timestamp;
  issue_ids: number[];
}

export interface AgendaItemTable {
  id: GeneratedAlways<number>;
  meeting_id: number;
  issue_id: number | null;
  kind: AgendaItemKind;
  title: Generated<string>;
  presenter_department_id: number | null;
  placement: Placement;
  section: AgendaSection;
  position: number;
  minutes: Generated<number>;
  is_added_late: Generated<boolean>;
  opening_state: string | null;
  opening_deadline: string | null;
  opening_lead_id: number | null;
  opening_carried: Generated<number>;
  opening_stalled: Generated<number>;
  opened: JsonOrNull;
  discussion: Generated<string>;
  disposition: Disposition | null;
  new_deadline: string | null;
  new_lead_department_id: number | null;
  reason: Generated<string>;
  closing_deadline: string | null;
  closing_lead_id: number | null;
  closing_state: string | null;
  is_overdue_at_close: boolean | null;
  is_stalled: boolean | null;
  is_resolved_late: boolean | null;
  effect: JsonOrNull;
  closed: JsonOrNull;
  version: Generated<number>;
}

export interface ConclusionTable {
  id: GeneratedAlways<number>;
  meeting_id: number;
  agenda_item_id: number;
  position: number;
  number: number | null;
  text: Generated<string>;
  is_text_edited: Generated<boolean>;
  lead_department_id: number | null;
  deadline: string | null;
  is_task: Generated<boolean>;
  task_issue_id: number | null;
  closed: JsonOrNull;
  version: Generated<number>;
}

export interface ConclusionCoordinatorTable {
  conclusion_id: number;
  department_id: number;
}

export interface ConclusionAskedTable {
  conclusion_id: number;
  department_id: number;
}

export interface ItemEditorTable {
  agenda_item_id: number;
  user_id: number;
  user_name: string;
  seen_at: Timestamp;
}

export interface CorrectionTable {
  id: GeneratedAlways<number>;
  meeting_id: number;
  conclusion_id: number | null;
  original_text: string;
  corrected_text: string;
  reason: string;
  corrected_at: Timestamp;
  corrected_by: number | null;
  corrected_by_name: string;
}

export interface SealTable {
  sequence: number;
  kind: SealKind;
  meeting_id: number;
  correction_id: number | null;
  builder_version: number;
  payload: string;
  previous_hash: string;
  hash: string;
  sealed_at: Timestamp;
}

export interface EventTable {
  id: GeneratedAlways<number>;
  verb: string;
  particulars: ColumnType<JsonValue, string | undefined, string>;
  particulars_version: Generated<number>;
  happened_at: Timestamp;
  actor_id: number | null;
  actor_name: string;
  behalf_department_id: number | null;
  behalf_name: string | null;
  basis: string | null;
  issue_id: number | null;
  meeting_id: number | null;
  project_id: number | null;
  department_id: number | null;
  user_id: number | null;
  precedent_id: number | null;
}

export interface DB {
  installation: InstallationTable;
  department: DepartmentTable;
  app_user: AppUserTable;
  user_role: UserRoleTable;
  session: SessionTable;
  password_link: PasswordLinkTable;
  rate_limit: RateLimitTable;
  draft: DraftTable;
  command_receipt: CommandReceiptTable;
  holiday: HolidayTable;
  working_day: WorkingDayTable;
  project_kind: ProjectKindTable;
  checklist_document: ChecklistDocumentTable;
  self_check: SelfCheckTable;
  self_check_line: SelfCheckLineTable;
  intake: IntakeTable;
  intake_line: IntakeLineTable;
  stage: StageTable;
  appraisal_route: AppraisalRouteTable;
  route_stage: RouteStageTable;
  route_stage_return: RouteStageReturnTable;
  project: ProjectTable;
  project_year: ProjectYearTable;
  disbursement: DisbursementTable;
  stage_visit: StageVisitTable;
  handover: HandoverTable;
  supplement_request: SupplementRequestTable;
  return_reason: ReturnReasonTable;
  visit_return_reason: VisitReturnReasonTable;
  return_proposal: ReturnProposalTable;
  return_proposal_reason: ReturnProposalReasonTable;
  visit_correction: VisitCorrectionTable;
  usual_category: UsualCategoryTable;
  blocker_category: BlockerCategoryTable;
  meeting_series: MeetingSeriesTable;
  series_participant: SeriesParticipantTable;
  meeting: MeetingTable;
  meeting_edition: MeetingEditionTable;
  meeting_participant: MeetingParticipantTable;
  code_counter: CodeCounterTable;
  issue: IssueTable;
  issue_coordinator: IssueCoordinatorTable;
  task_answer: TaskAnswerTable;
  progress_report: ProgressReportTable;
  stall_cause: StallCauseTable;
  extension_request: ExtensionRequestTable;
  discussion_request: DiscussionRequestTable;
  relief_request: ReliefRequestTable;
  escalation: EscalationTable;
  precedent: PrecedentTable;
  chase_letter: ChaseLetterTable;
  chase: ChaseTable;
  chair_decision: ChairDecisionTable;
  agenda_override: AgendaOverrideTable;
  agenda_hold_back: AgendaHoldBackTable;
  agenda_seen: AgendaSeenTable;
  agenda_item: AgendaItemTable;
  conclusion: ConclusionTable;
  conclusion_coordinator: ConclusionCoordinatorTable;
  conclusion_asked: ConclusionAskedTable;
  item_editor: ItemEditorTable;
  correction: CorrectionTable;
  seal: SealTable;
  event: EventTable;
}

export type Database = Kysely<DB>;

export type Row<T extends keyof DB> = Selectable<DB[T]>;
export type NewRow<T extends keyof DB> = Insertable<DB[T]>;
