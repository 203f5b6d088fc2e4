import { ChangesStrip } from "#app/components/changes-strip.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Columns } from "#app/components/ui/page-header.tsx";
import { PrintButton } from "#app/components/ui/print-button.tsx";
import type { ChairHome } from "#app/domain/overview/chair.server.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { AnswersCard } from "./answers-card.tsx";
import { HolderCard, StageCard } from "./bottleneck-cards.tsx";
import { AwaitedCard, GivenCard } from "./decision-cards.tsx";
import { FigureStrip } from "./figure-strip.tsx";
import { HomeHead } from "./head.tsx";
import { MatrixCard } from "./matrix-card.tsx";
import { MinutesCard } from "./minutes-card.tsx";

/** “What needs me?”: decisions first, figures, where it gets stuck; on a phone the decisions come first. */
export default function ChairPage({
  today,
  data,
  keys,
}: {
  today: string;
  data: ChairHome;
  /** One idempotency key a decision. */
  keys: readonly string[];
}) {
  const text = useText(homeText);
  return (
    <div className="one-page">
      <HomeHead
        today={today}
        next={data.next}
        title={text.chair.title}
        actions={
          <>
            <PrintButton label={text.printOne} />
            {data.next ? (
              <LinkButton to={paths.meeting(data.next.code)} className="max-md:hidden">
                {text.agenda}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FigureStrip figures={data.figures} last={data.last} />
      {data.next ? <ChangesStrip code={data.next.code} changes={data.changes} /> : null}
      <Columns
        side={
          <>
            <StageCard stages={data.stages} />
            <HolderCard holders={data.holders} />
            <AnswersCard answers={data.answers} next={data.next} today={today} />
          </>
        }
      >
        <MinutesCard rows={data.minutes} />
        <AwaitedCard
          rows={data.awaited}
          count={data.awaitedCount}
          keys={keys}
          next={data.next?.period ?? null}
        />
        <GivenCard rows={data.given} />
        <MatrixCard meetings={data.meetings} issues={data.matrix} />
      </Columns>
    </div>
  );
}
