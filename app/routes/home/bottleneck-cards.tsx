import { StageBars } from "#app/components/stage-bar.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { HolderFigure, StageFigure } from "#app/domain/overview/bottlenecks.server.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useText } from "#app/i18n/text.ts";
import { lists } from "./lists.ts";

/** Median working days at each stage against the time allowed. */
export function StageCard({ stages }: { stages: readonly StageFigure[] }) {
  const text = useText(homeText);
  if (stages.length === 0) return null;
  return (
    <Card id="stages" title={text.stages}>
      <p className="muted px-4.5 pt-2.5 max-md:px-3.5">{text.stagesNote}</p>
      <StageBars
        stages={stages.map((stage) => ({
          key: stage.code,
          label: stage.name,
          days: stage.days,
          limit: stage.limit,
          to: lists.atStage(stage.code),
        }))}
      />
    </Card>
  );
}

/** Whose clock runs, and for how long on average. */
export function HolderCard({ holders }: { holders: readonly HolderFigure[] }) {
  const text = useText(homeText);
  if (holders.length === 0) return null;
  return (
    <Card id="holders" title={text.holders} aside={text.holdersNote}>
      <StageBars
        stages={holders.map((holder) => ({
          key: holder.party,
          label: text.party[holder.party],
          days: holder.days,
        }))}
      />
    </Card>
  );
}
