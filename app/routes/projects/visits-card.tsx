import { Card } from "#app/components/ui/card.tsx";
import { DateText, StageBadge } from "#app/components/ui/state-badge.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { formatDate } from "#app/i18n/format.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useText } from "#app/i18n/text.ts";
import type { ProjectData } from "./page.tsx";
import { DaysAtStage } from "./project-table.tsx";
import { VisitNotes } from "./visit-notes.tsx";

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
            cell: (visit) => (
              <>
                <StageBadge name={visit.stage} round={visit.round} />
                <div className="mt-0.5 font-normal text-sm">
                  {visit.holder}
                  {visit.person ? ` · ${visit.person}` : null}
                </div>
              </>
            ),
          },
          {
            key: "entered",
            label: text.entered,
            cell: (visit) => (
              <>
                <DateText day={visit.enteredOn} />
                <Document number={visit.numberIn} dated={visit.datedIn} />
              </>
            ),
          },
          {
            key: "left",
            label: text.left,
            cell: (visit) =>
              visit.leftOn ? (
                <>
                  <DateText day={visit.leftOn} />
                  <Document number={visit.numberOut} dated={visit.datedOut} />
                </>
              ) : (
                <span>{text.here}</span>
              ),
          },
          {
            key: "days",
            label: text.daysAllowed,
            align: "num",
            cell: (visit) => (
              <>
                <DaysAtStage days={visit.counted} limit={visit.allowed} />
                {visit.paused > 0 ? (
                  <div className="muted">{text.pausedDays(visit.paused)}</div>
                ) : null}
              </>
            ),
          },
          { key: "result", label: text.result, cell: (visit) => <VisitNotes visit={visit} /> },
        ]}
      />
    </Card>
  );
}

function Document({ number, dated }: { number: string; dated: string | null }) {
  const text = useText(projectText);
  if (number === "" && dated === null) return null;
  return (
    <div className="muted">
      {[number, dated ? text.dated(formatDate(dated)) : ""].filter(Boolean).join(", ")}
    </div>
  );
}
