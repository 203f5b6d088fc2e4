import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { listStages } from "#app/domain/appraisal/catalogue.server.ts";
import { newRouteStageForm } from "#app/domain/appraisal/route-form.ts";
import { addRouteStage } from "#app/domain/appraisal/route-stage.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { loadRouteForm, routeKeyFor } from "./route-form.server.ts";
import { RouteFormPage } from "./route-form-page.tsx";
import { routePath } from "./route-key.server.ts";
import { RouteStageFields, RouteStageNames } from "./route-stage-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, isVi, route, page } = await loadRouteForm(args, "draft");
  const option = (one: { id: number; nameVi: string; nameEn: string }) => ({
    value: String(one.id),
    label: isVi ? one.nameVi : one.nameEn,
  });
  const taken = new Set(route.rules.map((one) => one.id));
  return {
    page: page(textFor(ctx.actor.locale, words).addTitle, {
      afterId: String(route.rules.at(-1)?.id ?? ""),
    }),
    free: (await listStages(ctx.db)).filter((one) => !taken.has(one.id)).map(option),
    present: route.rules.map(option),
  };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, newRouteStageForm, async (ctx, input) => {
    await addRouteStage(ctx, key, input);
    return { to: routePath(key), toast: { key: "route.stage_added" } };
  });
}

export default function AddRouteStage() {
  const { page, free, present } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(words);
  if (free.length === 0) return <EmptyState title={text.allTaken} icon="layers" />;
  return (
    <RouteFormPage page={page} form={form} send={text.addStage}>
      <div className="grid gap-4 md:grid-cols-2">
        <Select name="stageId" label={text.stage} required options={free} />
        <Select name="afterId" label={text.behind} empty={text.atBeginning} options={present} />
      </div>
      <RouteStageNames />
      <RouteStageFields earlier={present} />
    </RouteFormPage>
  );
}
