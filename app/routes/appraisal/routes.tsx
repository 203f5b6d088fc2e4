import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { listRoutes } from "#app/domain/appraisal/route-list.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator } from "../admin/guard.server.ts";
import { routePath } from "./route-key.server.ts";
import { RouteStateChip } from "./route-state-chip.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireAdministrator(args);
  const isVi = ctx.actor.locale === "vi";
  const routes = await listRoutes(ctx);
  return {
    title: `${textFor(ctx.actor.locale, words).routes} · Giao ban`,
    routes: routes.map((route) => ({
      to: routePath(route),
      name: isVi ? route.nameVi : route.nameEn,
      kind: isVi ? route.kindVi : route.kindEn,
      edition: route.edition,
      state: route.state,
      effectiveOn: route.effectiveOn,
      isDefault: route.isDefault,
      stages: route.stages,
      days: route.days,
      projects: route.projects,
    })),
  };
}

export default function Routes() {
  const { routes } = useLoaderData<typeof loader>();
  const text = useText(words);
  const locale = useLocale();
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.admin()} className="link">
            {text.admin}
          </Link>
        }
        title={text.routes}
        below={text.routesHint}
      />
      <div className="card">
        <Table
          caption={text.routesCaption}
          rows={routes}
          rowKey={(route) => route.to}
          columns={[
            {
              key: "name",
              label: text.kind,
              isHead: true,
              cell: (route) => (
                <>
                  <Link to={route.to} className="plain">
                    {route.kind}
                  </Link>
                  <div className="meta font-normal">
                    <span>{text.editionOf(route.edition)}</span>
                    {route.name === route.kind ? null : <span>{route.name}</span>}
                    {route.isDefault ? <span>{text.defaults}</span> : null}
                  </div>
                </>
              ),
            },
            {
              key: "state",
              label: text.stateLabel,
              cell: (route) => <RouteStateChip state={route.state} />,
            },
            {
              key: "on",
              label: text.effectiveOn,
              cell: (route) => formatDate(route.effectiveOn),
            },
            { key: "stages", label: text.stages, align: "num", cell: (route) => route.stages },
            { key: "days", label: text.days, align: "num", cell: (route) => route.days },
            {
              key: "projects",
              label: text.projects,
              align: "num",
              cell: (route) => formatNumber(route.projects, locale),
            },
          ]}
        />
      </div>
    </>
  );
}
