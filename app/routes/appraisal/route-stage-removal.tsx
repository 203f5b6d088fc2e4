import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { routeVersionForm } from "#app/domain/appraisal/route-form.ts";
import { removeRouteStage } from "#app/domain/appraisal/route-stage.server.ts";
import { notFound } from "#app/domain/errors.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { loadRouteForm, routeKeyFor } from "./route-form.server.ts";
import { RouteFormPage } from "./route-form-page.tsx";
import { routePath } from "./route-key.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, isVi, route, page } = await loadRouteForm(args, "draft");
  const stage = route.rules.find((one) => one.code === args.params.code);
  if (!stage) throw notFound();
  const title = textFor(ctx.actor.locale, words).removeTitle(isVi ? stage.nameVi : stage.nameEn);
  return { page: page(title, {}), stagePath: routePath(route, `stages/${stage.code}`) };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, routeVersionForm, async (ctx, { version }) => {
    await removeRouteStage(ctx, key, args.params.code ?? "", version);
    return { to: routePath(key), toast: { key: "route.stage_removed" } };
  });
}

export default function RemoveRouteStage() {
  const { page, stagePath } = useLoaderData<typeof loader>();
  const text = useText(words);
  return (
    <RouteFormPage
      page={page}
      form={useActionData<typeof action>()?.form}
      send={text.removeStage}
      danger
      cancelTo={stagePath}
    >
      <p>{text.removeText}</p>
    </RouteFormPage>
  );
}
