import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { DateText, StageBadge } from "#app/components/ui/state-badge.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useText } from "#app/i18n/text.ts";
import type { ProjectData } from "./page.tsx";
import { DaysAtStage } from "./project-table.tsx";

/** Every stay of the dossier at a stage, newest first. */
export function VisitsCard({ visits }: { visits: ProjectData["visits"] }) {
  const text = useText(projectText);
  return (
    <Card id="visits" title={text.visits}>
      <Table
        caption={text.visitsCaption}
        rows={[...visits].reverse()}
        rowKey={(visit) => visit.id}
        columns={[
          {
            key: "stage",
            label: text.visit,
            isHead: true,
            cell: (visit) => <StageBadge name={visit.stage} round={visit.round} />,
          },
          {
            key: "entered",
            label: text.entered,
            cell: (visit) => <DateText day={visit.enteredOn} />,
          },
          {
            key: "left",
            label: text.left,
            cell: (visit) =>
              visit.leftOn ? <DateText day={visit.leftOn} /> : <span>{text.here}</span>,
          },
          {
            key: "days",
            label: text.daysAllowed,
            align: "num",
            cell: (visit) => <DaysAtStage days={visit.days} limit={visit.limit} />,
          },
          {
            key: "result",
            label: text.result,
            cell: (visit) =>
              visit.result === "returned" ? (
                <>
                  <Chip tone="soon" glyph="↩">
                    {text.results.returned}
                  </Chip>
                  {visit.reason ? <div className="mt-0.5">{visit.reason}</div> : null}
                </>
              ) : visit.result === "forwarded" ? (
                <>
                  {text.results.forwarded}
                  {visit.reason ? <div className="muted">{visit.reason}</div> : null}
                </>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}
