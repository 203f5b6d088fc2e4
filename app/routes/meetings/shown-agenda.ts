import type { AnswerProgress } from "#app/domain/issue/answer.ts";
import type { Agenda } from "#app/domain/meeting/agenda.server.ts";
import type { Reason } from "#app/domain/meeting/agenda.ts";
import type { Opened } from "#app/domain/meeting/opened.ts";
import { formatDayMonth } from "#app/i18n/format.ts";
import { partyName } from "#app/i18n/party-name.ts";
import { waitingText } from "#app/i18n/text/waiting.ts";
import { textFor } from "#app/i18n/text.ts";
import type { AgendaSection, Disposition, Locale, Placement } from "#db/schema.ts";

/** An agenda's line, as little of it as a screen shows. */
export interface ShownEntry {
  key: string;
  code: string;
  title: string;
  section: AgendaSection;
  placement: Placement;
  reasons: Reason[];
  lead: string;
  /** Whose move it is, in words: where it is not simply the lead's. */
  waits: string;
  project: string;
  deadline: string | null;
  answers: AnswerProgress | null;
  minutes: number;
  life: string;
  isAddedLate: boolean;
  disposition: Disposition | null;
}

export interface ShownHeldBack {
  key: string;
  code: string;
  title: string;
  lead: string;
  reason: string;
  by: string;
}

export interface ShownAgenda {
  entries: ShownEntry[];
  heldBack: ShownHeldBack[];
}

/** “chờ BHXH Việt Nam từ 29/10”, or nothing. */
export function waitsSince(opened: Opened | null, locale: Locale): string {
  const waiting = opened?.waiting;
  if (!waiting) return "";
  const text = textFor(locale, waitingText);
  const name = partyName({ kind: waiting.kind, name: waiting[locale] }, text.party);
  return text.chip(name, formatDayMonth(waiting.since));
}

/** “đôn đốc lần 2 ngày 16/11, chưa trả lời”, or nothing. */
export function chasedOn(opened: Opened | null, locale: Locale): string {
  const chase = opened?.chase;
  if (!chase) return "";
  const text = textFor(locale, waitingText);
  return text.chased(
    chase.number,
    chase.to[locale],
    formatDayMonth(chase.on),
    chase.isAnswered ? text.isAnswered : text.isUnanswered,
  );
}

/** In the reader's language; dispositions only for who may read what the meeting did. */
export function showAgenda(agenda: Agenda, locale: Locale, withOutcome: boolean): ShownAgenda {
  return {
    entries: agenda.entries.map((entry) => ({
      key: entry.key,
      code: entry.code,
      title: entry.opened?.text ?? entry.title,
      section: entry.section,
      placement: entry.placement,
      reasons: entry.opened?.reasons ?? [],
      lead: entry.opened?.lead[locale] ?? entry.presenter?.[locale] ?? "",
      waits: waitsSince(entry.opened, locale),
      project: entry.opened?.project?.[locale] || (entry.opened?.project?.vi ?? ""),
      deadline: entry.deadline,
      answers: entry.opened?.answers ?? null,
      minutes: entry.minutes,
      life: entry.opened?.life ?? "",
      isAddedLate: entry.isAddedLate,
      disposition: withOutcome ? entry.disposition : null,
    })),
    heldBack: agenda.heldBack.map((held) => ({
      key: `i${held.issueId}`,
      code: held.code,
      title: held.text,
      lead: held.lead[locale],
      reason: held.reason,
      by: held.by,
    })),
  };
}
