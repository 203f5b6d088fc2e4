import type {
  AgendaItemKind,
  Attendance,
  Disposition,
  MeetingState,
  MinutesState,
  Placement,
} from "#db/schema.ts";
import type { Opened } from "./opened.ts";

/** A department with the names of that day, as records keep it. */
export interface RecordedDepartment {
  id: number;
  vi: string;
  en: string;
  fullVi: string;
  fullEn: string;
}

/** The head of the documents as it stood when the meeting closed (law 2). */
export interface RecordHead {
  province: string;
  superiorBody: string;
  issuingBody: string;
  documentSymbol: string;
  placeName: string;
  signatureMode: string;
  recipients: string;
  secretariat: RecordedDepartment | null;
}

export interface Correction {
  id: number;
  original: string;
  corrected: string;
  reason: string;
  on: string;
  by: string;
}

export interface RecordedConclusion {
  id: number;
  number: number;
  text: string;
  lead: RecordedDepartment | null;
  coordinators: RecordedDepartment[];
  /** Departments that must each answer the one in charge. */
  asked: RecordedDepartment[];
  deadline: string | null;
  taskCode: string | null;
  corrections: Correction[];
}

export interface RecordedItem {
  id: number;
  kind: AgendaItemKind;
  placement: Placement;
  title: string;
  presenter: RecordedDepartment | null;
  opened: Opened | null;
  discussion: string;
  disposition: Disposition | null;
  reason: string;
  deadline: string | null;
  lead: RecordedDepartment | null;
  conclusions: RecordedConclusion[];
}

export interface Participant {
  department: RecordedDepartment;
  attendance: Attendance | null;
  personName: string;
  personTitle: string;
  isLevelRight: boolean;
  note: string;
}

/** Everything that the minutes and the notice of conclusions say. */
export interface MinutesRecord {
  id: number;
  code: string;
  title: string;
  titleEn: string;
  heldOn: string;
  place: string;
  state: MeetingState;
  minutesState: MinutesState;
  minutesNote: string;
  version: number;
  chairUserId: number | null;
  chairName: string;
  chairCapacity: string;
  secretaryUserId: number | null;
  secretaryName: string;
  openedAt: string | null;
  endedAt: string | null;
  assessment: string;
  closingNote: string;
  documentNumber: string | null;
  documentDate: string | null;
  head: RecordHead;
  participants: Participant[];
  items: RecordedItem[];
  heldBack: { code: string; text: string; reason: string; by: string }[];
  corrections: Correction[];
  seal: { sequence: number; hash: string } | null;
}
