import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { listStages } from "#app/domain/appraisal/catalogue.server.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator } from "../admin/guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const isVi = actor.locale === "vi";
  const stages = await listStages(db);
  return {
    title: `${textFor(actor.locale, calendar).stages} · Giao ban`,
    stages: stages.map((stage) => ({
      code: stage.code,
      position: stage.position,
      name: isVi ? stage.nameVi : stage.nameEn,
      shortName: isVi ? stage.shortNameVi : stage.shortNameEn,
    })),
  };
}

export default function Stages() {
  const { stages } = useLoaderData<typeof loader>();
  const text = useText(calendar);
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
            { key: "short", label: text.shortName, cell: (stage) => stage.shortName },
          ]}
        />
      </div>
    </>
  );
}
