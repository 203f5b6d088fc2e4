import { StagePath } from "#app/components/stage-path.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { documentCheck } from "#app/i18n/text/document-check.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { ActButtons } from "./act-buttons.tsx";
import { CheckProgressNote } from "./check-progress.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { OpinionsList } from "./opinions-list.tsx";
import type { ProjectData } from "./page.tsx";
import { ProposedReturn } from "./proposed-return.tsx";
import { Unconfirmed } from "./unconfirmed.tsx";

/** All stages with what is behind, where the dossier stands and whose move it is. */
export function PathCard({ page }: { page: ProjectData }) {
  const text = useText(projectText);
  const checkText = useText(documentCheck);
  const locale = useLocale();
  const isOver = page.days > page.limit;
  return (
    <Card
      id="path"
      title={text.path}
      aside={text.pathAside(page.position, page.path.length)}
      padded
    >
      <p className="mb-4 text-sm">
        <span className="text-ink-3">{text.holder}: </span>
        <b>
          {page.holder}
          {page.person ? ` · ${page.person}` : null}
        </b>
        , {text.since(formatDate(page.holderSince))}
        {" · "}
        <span className={isOver ? "font-semibold text-over" : undefined}>
          {isOver ? "! " : ""}
          {text.ofAllowed(formatNumber(page.days, locale), page.limit)}
        </span>
        {page.handover && !page.handover.isConfirmed ? (
          <>
            {" "}
            <Unconfirmed handover={page.handover} />
          </>
        ) : null}
        {page.isPaused ? (
          <>
            {" "}
            <Chip tone="pause" glyph="‖">
              {text.paused}
            </Chip>
          </>
        ) : null}
      </p>
      <ClockBar page={page} />
      <StagePath
        label={text.path}
        blockersLabel={text.openBlockers}
        stages={page.path.map((place) => ({
          id: place.stageId,
          name: place.name,
          state: place.state,
          enteredOn: place.enteredOn,
          days: place.days,
          limit: place.limit,
          rounds: place.rounds,
          blockers: place.blockers,
          ...(place.blockers > 0 ? { to: `${paths.project(page.code)}#issues` } : {}),
        }))}
      />
      {page.isOwn ? (
        <div className="no-print mt-4">
          <CheckProgressNote
            progress={page.check}
            action={
              <LinkButton to={paths.projectPart(page.code, "self-check")} icon="list-checks">
                {checkText.open}
              </LinkButton>
            }
          />
        </div>
      ) : null}
      {page.proposal ? (
        <div className="mt-4">
          <ProposedReturn proposal={page.proposal} />
        </div>
      ) : null}
      <ActButtons acts={page.acts} />
      <OpinionsList opinions={page.opinions} />
    </Card>
  );
}
