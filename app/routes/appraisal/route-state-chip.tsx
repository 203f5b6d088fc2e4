import { Chip, type Tone } from "#app/components/ui/chip.tsx";
import type { RouteState } from "#app/domain/appraisal/route-list.server.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { useText } from "#app/i18n/text.ts";

const looks: Record<RouteState, [tone: Tone, glyph: string]> = {
  draft: ["kept", "…"],
  scheduled: ["soon", "◔"],
  in_effect: ["done", "✓"],
  replaced: ["pause", "–"],
};

export function RouteStateChip({ state }: { state: RouteState }) {
  const text = useText(words);
  const [tone, glyph] = looks[state];
  return (
    <Chip tone={tone} glyph={glyph}>
      {text.state[state]}
    </Chip>
  );
}
