import type { ReactNode } from "react";
import { Chip, type Tone } from "#app/components/ui/chip.tsx";
import type { ReasonKey } from "#app/domain/meeting/agenda.ts";

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
  discussion_asked: ["ask", "?"],
  covered: ["brand", "∪"],
  covers: ["brand", "∪"],
};

/** A reason whose words are at hand already. */
export function ReasonMark({ of, children }: { of: ReasonKey; children: ReactNode }) {
  const [tone, glyph] = tones[of] ?? ["plain", undefined];
  return (
    <Chip tone={tone} glyph={glyph}>
      {children}
    </Chip>
  );
}
