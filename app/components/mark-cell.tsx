import type { LifeMark } from "#app/domain/issue/life.ts";
import type { Tone } from "./ui/chip.tsx";
import { Link } from "./ui/link.tsx";

export const markTones: Record<Exclude<LifeMark, "next">, Tone> = {
  new: "on",
  kept: "kept",
  extended: "ask",
  overdue: "over",
  escalated: "alarm",
  paused: "pause",
  resolved: "done",
  resolved_late: "late",
  reassigned: "brand",
  cancelled: "pause",
  noted: "kept",
  not_discussed: "kept",
  held_back: "kept",
};

export type ShownMark = keyof typeof markTones;

/** What a meeting did, as a coloured glyph; opens what was concluded that day. */
export function MarkCell({
  mark,
  label,
  to,
}: {
  mark: ShownMark;
  label: string;
  to?: string | undefined;
}) {
  const glyph = (
    <svg aria-hidden="true">
      <use href={`/icons.svg#g-${mark}`} />
    </svg>
  );
  const className = `cell t-${markTones[mark]}`;
  return to ? (
    <Link to={to} className={className} aria-label={label} title={label}>
      {glyph}
    </Link>
  ) : (
    <span className={className} role="img" aria-label={label} title={label}>
      {glyph}
    </span>
  );
}
