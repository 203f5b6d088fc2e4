import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { listChecklists } from "#app/domain/appraisal/checklist.server.ts";
import { checklist as words } from "#app/i18n/text/checklist.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator } from "../admin/guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const isVi = actor.locale === "vi";
  return {
    title: `${textFor(actor.locale, words).checklists} · Giao ban`,
    lists: (await listChecklists(db)).map(({ vi, en, ...list }) => ({
      ...list,
      name: isVi ? vi : en,
    })),
  };
}

export default function Checklists() {
  const { lists } = useLoaderData<typeof loader>();
  const text = useText(words);
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.admin()} className="link">
            {text.admin}
          </Link>
        }
        title={text.checklists}
        below={text.checklistsHint}
      />
      <div className="card">
        <Table
          caption={text.checklistsCaption}
          rows={lists}
          rowKey={(list) => list.kind}
          columns={[
            {
              key: "kind",
              label: text.kind,
              isHead: true,
              cell: (list) => (
                <>
                  <Link to={paths.checklist(list.kind)} className="plain">
                    {list.name}
                  </Link>
                  {list.isDefault ? (
                    <div className="meta font-normal">
                      <span>{text.defaults}</span>
                    </div>
                  ) : null}
                </>
              ),
            },
            { key: "count", label: text.documents, align: "num", cell: (list) => list.documents },
          ]}
        />
      </div>
    </>
  );
}
