import { Button } from "#app/components/ui/button.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { appraisal } from "#app/i18n/text/appraisal.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { useText } from "#app/i18n/text.ts";
import type { ClockAfterSupplement, Party, RecordedBy } from "#db/schema.ts";

export interface ShownRouteStage {
  id: number;
  code: string;
  name: string;
  responsible: string;
  recordedBy: RecordedBy;
  clock: Party;
  days: number;
  isBeside: boolean;
  isPausable: boolean;
  after: ClockAfterSupplement;
  returnsTo: string[];
  basis: string;
}

/** The stages of an edition in order; in a draft each leads to its form and steps up and down. */
export function RouteStageTable({
  stages,
  stagePath,
}: {
  stages: readonly ShownRouteStage[];
  /** Of a draft. */
  stagePath: string | null;
}) {
  const text = useText(words);
  const { recorders } = useText(calendar);
  const { parties } = useText(appraisal);
  const place = new Map(stages.map((stage, index) => [stage.id, index]));
  const columns: Column<ShownRouteStage>[] = [
    {
      key: "position",
      label: text.position,
      bare: true,
      cell: (stage) => (place.get(stage.id) ?? 0) + 1,
    },
    {
      key: "stage",
      label: text.stage,
      isHead: true,
      cell: (stage) => (
        <>
          {stagePath === null ? (
            stage.name
          ) : (
            <Link to={`${stagePath}/${stage.code}`} className="plain">
              {stage.name}
            </Link>
          )}
          <div className="meta font-normal">
            <span>{stage.responsible}</span>
            {stage.isBeside ? <span className="chip t-plain">{text.besideShort}</span> : null}
          </div>
        </>
      ),
    },
    { key: "recorder", label: text.recordedBy, cell: (stage) => recorders[stage.recordedBy] },
    { key: "clock", label: text.clock, cell: (stage) => parties[stage.clock] },
    {
      key: "days",
      label: text.daysAllowed,
      cell: (stage) => (
        <>
          {text.allowed(String(stage.days))}
          {stage.basis ? <div className="muted">{stage.basis}</div> : null}
          {stage.isPausable ? (
            <div className="muted">
              {text.pausableShort}, {text.afterWords[stage.after]}
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: "returns",
      label: text.returnsTo,
      cell: (stage) => stage.returnsTo.join("; ") || text.noReturns,
    },
  ];
  if (stagePath !== null)
    columns.push({
      key: "steps",
      label: "",
      bare: true,
      cell: (stage) => (
        <div className="flex justify-end gap-1.5">
          {(["up", "down"] as const).map((step) => {
            const isLast = place.get(stage.id) === (step === "up" ? 0 : stages.length - 1);
            return isLast ? null : (
              <Button
                key={step}
                name="step"
                value={`${step} ${stage.id}`}
                size="sm"
                icon={step === "up" ? "arrow-up" : "arrow-down"}
                aria-label={text[step](stage.name)}
                title={text[step](stage.name)}
              />
            );
          })}
        </div>
      ),
    });
  return (
    <Table
      caption={text.stageCaption}
      columns={columns}
      rows={stages}
      rowKey={(stage) => stage.code}
    />
  );
}
