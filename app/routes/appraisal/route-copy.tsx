import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { copyRoute } from "#app/domain/appraisal/route-draft.server.ts";
import { routeVersionForm } from "#app/domain/appraisal/route-form.ts";
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
  const { ctx, page } = await loadRouteForm(args);
  return { page: page(textFor(ctx.actor.locale, words).copy, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, routeVersionForm, async (ctx) => {
    const copy = await copyRoute(ctx, key);
    return {
      to: routePath(copy),
      toast: { key: "route.copied", params: { edition: copy.edition } },
    };
  });
}

export default function CopyRoute() {
  const { page } = useLoaderData<typeof loader>();
  const text = useText(words);
  return (
    <RouteFormPage page={page} form={useActionData<typeof action>()?.form} send={text.copy}>
      <p>{text.routesHint}</p>
    </RouteFormPage>
  );
}
