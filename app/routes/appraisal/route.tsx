import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { routeStepForm } from "#app/domain/appraisal/route-form.ts";
import { draftOfKind, getRoute } from "#app/domain/appraisal/route-list.server.ts";
import { stepRouteStage } from "#app/domain/appraisal/route-stage.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator } from "../admin/guard.server.ts";
import { nameOf, routeKeyFor } from "./route-form.server.ts";
import { routeKeyOf, routePath } from "./route-key.server.ts";
import { RouteStageTable } from "./route-stage-table.tsx";
import { RouteStateChip } from "./route-state-chip.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireAdministrator(args);
  const key = routeKeyOf(args.params);
  const [route, draft] = await Promise.all([getRoute(ctx, key), draftOfKind(ctx.db, key.kind)]);
  const isVi = ctx.actor.locale === "vi";
  const names = new Map(route.rules.map((one) => [one.id, isVi ? one.nameVi : one.nameEn]));
  return {
    title: `${nameOf(route, isVi)} · Giao ban`,
    name: isVi ? route.nameVi : route.nameEn,
    kind: isVi ? route.kindVi : route.kindEn,
    path: routePath(route),
    edition: route.edition,
    state: route.state,
    effectiveOn: route.effectiveOn,
    isDefault: route.isDefault,
    basis: route.basis,
    days: route.days,
    projects: route.projects,
    version: route.version,
    formKey: crypto.randomUUID(),
    draftPath: draft === null ? null : routePath({ kind: route.kind, edition: draft }),
    stages: route.rules.map((one) => ({
      id: one.id,
      code: one.code,
      name: isVi ? one.nameVi : one.nameEn,
      responsible: isVi ? one.responsibleVi : one.responsibleEn,
      recordedBy: one.recordedBy,
      clock: one.clock,
      days: one.daysAllowed,
      isBeside: one.isBeside,
      isPausable: one.isPausable,
      after: one.clockAfterSupplement,
      returnsTo: one.returnsTo.map((id) => names.get(id) ?? ""),
      basis: one.basis,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, routeStepForm, async (ctx, { step, version }) => {
    const [way, stageId] = step.split(" ");
    await stepRouteStage(ctx, key, {
      step: way === "up" ? "up" : "down",
      stageId: Number(stageId),
      version,
    });
    return { to: routePath(key) };
  });
}

export default function Route() {
  const route = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(words);
  const isDraft = route.state === "draft";
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.adminPart("routes")} className="link">
            {text.routes}
          </Link>
        }
        title={route.name}
        below={
          <>
            <RouteStateChip state={route.state} />
            <span>{text.editionOf(route.edition)}</span>
            {route.isDefault ? <span>{text.defaults}</span> : null}
          </>
        }
        actions={<RouteActions route={route} />}
      />
      <div className="grid gap-5">
        <div className="card card-body">
          <DefinitionList
            items={[
              { term: text.kind, detail: route.kind },
              { term: text.effectiveOn, detail: formatDate(route.effectiveOn) },
              { term: text.days, detail: `${route.days} (${text.daysHint})` },
              { term: text.projects, detail: route.projects },
              route.basis !== "" && { term: text.basis, detail: route.basis },
            ]}
          />
        </div>
        <div className="card">
          {route.stages.length === 0 ? (
            <EmptyState title={text.noStages} icon="layers">
              {text.noStagesText}
            </EmptyState>
          ) : (
            <PostForm
              id="order"
              form={form}
              formKey={route.formKey}
              version={route.version}
              className=""
            >
              <RouteStageTable
                stages={route.stages}
                stagePath={isDraft ? `${route.path}/stages` : null}
              />
            </PostForm>
          )}
        </div>
      </div>
    </>
  );
}

/** What may be done with the edition as it stands. */
function RouteActions({ route }: { route: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const text = useText(words);
  if (route.state === "draft")
    return (
      <>
        <LinkButton to={`${route.path}/discard`} icon="trash">
          {text.discard}
        </LinkButton>
        <LinkButton to={`${route.path}/details`} icon="edit">
          {text.details}
        </LinkButton>
        <LinkButton to={`${route.path}/stages/new`} icon="plus">
          {text.addStage}
        </LinkButton>
        <LinkButton to={`${route.path}/effect`} variant="primary" icon="check">
          {text.effect}
        </LinkButton>
      </>
    );
  return (
    <>
      {route.state === "scheduled" ? (
        <LinkButton to={`${route.path}/withdrawal`} icon="undo">
          {text.withdraw}
        </LinkButton>
      ) : null}
      {route.draftPath === null ? (
        <LinkButton to={`${route.path}/copy`} variant="primary" icon="layers">
          {text.copy}
        </LinkButton>
      ) : (
        <LinkButton to={route.draftPath} variant="primary" icon="edit">
          {text.goOn}
        </LinkButton>
      )}
    </>
  );
}
