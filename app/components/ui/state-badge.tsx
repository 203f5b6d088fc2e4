import type { DeadlineFlag } from "#app/domain/issue/overdue.ts";
import {
  capitalise,
  formatDate,
  formatDaysLeft,
  formatDaysLeftShort,
  formatLongDate,
  formatWorkingDays,
} from "#app/i18n/format.ts";
import { stageWords } from "#app/i18n/stage-words.ts";
import { common } from "#app/i18n/text/common.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import type { IssueState, MeetingState } from "#db/schema.ts";
import { Chip, type Tone } from "./chip.tsx";

type Look = [tone: Tone, glyph: string];

const stateLooks: Record<IssueState, Look> = {
  proposed: ["ask", "?"],
  open: ["on", "•"],
  reported_done: ["soon", "…"],
  resolved: ["done", "✓"],
  paused: ["pause", "‖"],
  cancelled: ["pause", "×"],
};

export function StateBadge({ state }: { state: IssueState }) {
  const text = useText(common);
  const [tone, glyph] = stateLooks[state];
  return (
    <Chip tone={tone} glyph={glyph}>
      {text.issueState[state]}
    </Chip>
  );
}

const meetingLooks: Record<MeetingState, Look> = {
  draft: ["kept", "…"],
  published: ["on", "•"],
  in_session: ["over", "●"],
  closed: ["soon", "‖"],
  issued: ["done", "✓"],
  cancelled: ["pause", "×"],
};

export function MeetingStateBadge({ state }: { state: MeetingState }) {
  const text = useText(common);
  const [tone, glyph] = meetingLooks[state];
  return (
    <Chip tone={tone} glyph={glyph}>
      {text.meetingState[state]}
    </Chip>
  );
}

/** What a row's badge says: the deadline's flag, or what weighs more than it. */
export type BadgeFlag = DeadlineFlag | "extension_asked" | "escalated";

const flagLooks: Record<BadgeFlag, Look> = {
  overdue: ["over", "!"],
  due_soon: ["soon", "◔"],
  on_time: ["on", "•"],
  done_on_time: ["done", "✓"],
  done_late: ["late", "✓"],
  extension_asked: ["ask", "?"],
  escalated: ["alarm", "▲"],
  paused: ["pause", "‖"],
  none: ["kept", "–"],
};

/**
 * The deadline as a word: “! Quá hạn 5 ngày làm việc”, “Còn 3 ngày làm việc”. `days`
 * are working days to the deadline, negative when past it; `date` shows on hover.
 */
export function DeadlineBadge({
  flag,
  days,
  date,
  short = false,
}: {
  flag: BadgeFlag;
  days?: number | null | undefined;
  date?: string | null | undefined;
  /** “Quá hạn 5 ngày”: for narrow columns; the whole on hover. */
  short?: boolean;
}) {
  const text = useText(common);
  const locale = useLocale();
  const [tone, glyph] = flagLooks[flag];
  const counts = flag === "overdue" || flag === "due_soon" || flag === "on_time";
  const left = counts && typeof days === "number" ? days : null;
  const signed = left === null || flag !== "overdue" ? left : -Math.abs(left);
  const whole =
    signed === null ? text.deadlineFlag[flag] : capitalise(formatDaysLeft(signed, locale));
  const words = short && signed !== null ? capitalise(formatDaysLeftShort(signed, locale)) : whole;
  const title = [words === whole ? "" : whole, date ? formatLongDate(date, locale) : ""]
    .filter(Boolean)
    .join(" · ");
  return (
    <Chip tone={tone} glyph={glyph} title={title || undefined}>
      {words}
    </Chip>
  );
}

/** A stage's name and, from the second on, its round: “Thẩm định · lần 2”. */
export function StageBadge({ name, round }: { name: string; round?: number | null | undefined }) {
  return (
    <Chip tone="brand">
      <StageName name={name} round={round} />
    </Chip>
  );
}

/** The same in running text. */
export function StageName({ name, round }: { name: string; round?: number | null | undefined }) {
  return stageWords(name, round, useText(figures));
}

/** A day as 03/02/2026 with its weekday on hover. */
export function DateText({ day }: { day: string | null | undefined }) {
  const locale = useLocale();
  if (!day) return <span className="text-ink-3">–</span>;
  return (
    <time dateTime={day} title={formatLongDate(day, locale)}>
      {formatDate(day)}
    </time>
  );
}

/** “18 ngày làm việc”. */
export function WorkingDays({ days }: { days: number }) {
  return formatWorkingDays(days, useLocale());
}
