import type { Agenda } from "#app/domain/meeting/agenda.server.ts";
import type { Reason } from "#app/domain/meeting/agenda.ts";
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
  project: string;
  deadline: string | null;
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
      project: entry.opened?.project?.[locale] || (entry.opened?.project?.vi ?? ""),
      deadline: entry.deadline,
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
