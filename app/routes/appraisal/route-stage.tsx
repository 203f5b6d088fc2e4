import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { routeStageForm } from "#app/domain/appraisal/route-form.ts";
import { editRouteStage } from "#app/domain/appraisal/route-stage.server.ts";
import { notFound } from "#app/domain/errors.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { loadRouteForm, routeKeyFor } from "./route-form.server.ts";
import { RouteFormPage } from "./route-form-page.tsx";
import { routePath } from "./route-key.server.ts";
import { RouteStageFields, RouteStageNames } from "./route-stage-fields.tsx";
import { valuesOfStage } from "./route-stage-values.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, isVi, route, page } = await loadRouteForm(args, "draft");
  const stage = route.rules.find((one) => one.code === args.params.code);
  if (!stage) throw notFound();
  const title = textFor(ctx.actor.locale, words).editStage(isVi ? stage.nameVi : stage.nameEn);
  return {
    page: page(title, valuesOfStage(stage)),
    earlier: route.rules
      .filter((one) => one.position < stage.position)
      .map((one) => ({ value: String(one.id), label: isVi ? one.nameVi : one.nameEn })),
    removal: routePath(route, `stages/${stage.code}/removal`),
  };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, routeStageForm, async (ctx, input) => {
    await editRouteStage(ctx, key, args.params.code ?? "", input);
    return { to: routePath(key), toast: { key: "route.edited" } };
  });
}

export default function EditRouteStage() {
  const { page, earlier, removal } = useLoaderData<typeof loader>();
  const text = useText(words);
  return (
    <RouteFormPage
      page={page}
      form={useActionData<typeof action>()?.form}
      send={text.save}
      actions={
        <LinkButton to={removal} icon="trash">
          {text.removeStage}
        </LinkButton>
      }
    >
      <RouteStageNames required />
      <RouteStageFields earlier={earlier} />
    </RouteFormPage>
  );
}
