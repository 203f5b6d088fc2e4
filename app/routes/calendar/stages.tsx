import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { listStages } from "#app/domain/project/stages.server.ts";
import { formatWorkingDays } from "#app/i18n/format.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator } from "../admin/guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const isVi = actor.locale === "vi";
  const stages = await listStages(db);
  const shortOf = (id: number) => {
    const stage = stages.find((one) => one.id === id);
    return (isVi ? stage?.shortNameVi : stage?.shortNameEn) ?? "";
  };
  return {
    title: `${textFor(actor.locale, calendar).stages} · Giao ban`,
    stages: stages.map((stage) => ({
      code: stage.code,
      position: stage.position,
      name: isVi ? stage.nameVi : stage.nameEn,
      responsible: isVi ? stage.responsibleVi : stage.responsibleEn,
      recordedBy: stage.recordedBy,
      daysAllowed: stage.daysAllowed,
      returnsTo: stage.returnsTo.map(shortOf).join(", "),
      basis: stage.basis,
    })),
  };
}

export default function Stages() {
  const { stages } = useLoaderData<typeof loader>();
  const text = useText(calendar);
  const locale = useLocale();
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.admin()} className="link">
            {text.admin}
          </Link>
        }
        title={text.stages}
        below={text.stagesHint}
      />
      <div className="card">
        <Table
          caption={text.stagesCaption}
          rows={stages}
          rowKey={(stage) => stage.code}
          columns={[
            { key: "position", label: text.position, bare: true, cell: (stage) => stage.position },
            {
              key: "name",
              label: text.stage,
              isHead: true,
              cell: (stage) => (
                <Link to={paths.adminPart(`stages/${stage.code}`)} className="plain">
                  {stage.name}
                </Link>
              ),
            },
            {
              key: "responsible",
              label: text.responsible,
              cell: (stage) => stage.responsible,
            },
            {
              key: "recordedBy",
              label: text.recordedBy,
              cell: (stage) => text.recorders[stage.recordedBy],
            },
            {
              key: "days",
              label: text.daysAllowed,
              align: "num",
              cell: (stage) => formatWorkingDays(stage.daysAllowed, locale),
            },
            { key: "returns", label: text.returnsTo, cell: (stage) => stage.returnsTo },
            {
              key: "basis",
              label: text.basis,
              cell: (stage) =>
                stage.basis ? <span className="text-ink-2">{stage.basis}</span> : null,
            },
          ]}
        />
      </div>
    </>
  );
}
