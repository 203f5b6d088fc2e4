import { Chip, type Tone } from "#app/components/ui/chip.tsx";
import type { Reason, ReasonKey } from "#app/domain/meeting/agenda.ts";
import { formatDayMonth } from "#app/i18n/format.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { useText } from "#app/i18n/text.ts";

const tones: Partial<Record<ReasonKey, [Tone, string]>> = {
  extension_asked: ["ask", "?"],
  relief_asked: ["ask", "?"],
  proposed: ["ask", "?"],
  asking: ["brand", "›"],
  escalated: ["alarm", "▲"],
  stalled: ["over", "!"],
  overdue: ["over", "!"],
  reported_done: ["soon", "…"],
  paused: ["pause", "‖"],
  decided: ["done", "✓"],
  covered: ["brand", "∪"],
  covers: ["brand", "∪"],
};

/** Why an item stands where it does, in words. */
export function ReasonChip({ reason }: { reason: Reason }) {
  const text = useText(agendaText);
  const [tone, glyph] = tones[reason.key] ?? ["plain", undefined];
  const words = text.reasons[reason.key]({
    day: formatDayMonth(reason.day),
    count: reason.count ?? 0,
    name: reason.name ?? "",
  });
  return (
    <Chip tone={tone} glyph={glyph}>
      {words}
    </Chip>
  );
}
