import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withdrawRoute } from "#app/domain/appraisal/route-effect.server.ts";
import { routeVersionForm } from "#app/domain/appraisal/route-form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { loadRouteForm, routeKeyFor } from "./route-form.server.ts";
import { RouteFormPage } from "./route-form-page.tsx";
import { routePath } from "./route-key.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, route, page } = await loadRouteForm(args, "scheduled");
  const title = textFor(ctx.actor.locale, words).withdrawTitle;
  return { page: page(title, {}), effectiveOn: route.effectiveOn };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, routeVersionForm, async (ctx, { version }) => {
    await withdrawRoute(ctx, key, version);
    return {
      to: routePath(key),
      toast: { key: "route.withdrawn", params: { edition: key.edition } },
    };
  });
}

export default function WithdrawRoute() {
  const { page, effectiveOn } = useLoaderData<typeof loader>();
  const text = useText(words);
  return (
    <RouteFormPage page={page} form={useActionData<typeof action>()?.form} send={text.withdraw}>
      <p>{text.withdrawText(formatDate(effectiveOn))}</p>
    </RouteFormPage>
  );
}
