import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { putRouteInEffect } from "#app/domain/appraisal/route-effect.server.ts";
import { routeEffectForm } from "#app/domain/appraisal/route-form.ts";
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
  const { ctx, page } = await loadRouteForm(args, "draft");
  return { page: page(textFor(ctx.actor.locale, words).effectTitle, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, routeEffectForm, async (ctx, input) => {
    await putRouteInEffect(ctx, key, input);
    return {
      to: routePath(key),
      toast: {
        key: "route.put_in_effect",
        params: { edition: key.edition, day: formatDate(input.effectiveOn) },
      },
    };
  });
}

export default function RouteEffect() {
  const { page } = useLoaderData<typeof loader>();
  const text = useText(words);
  return (
    <RouteFormPage page={page} form={useActionData<typeof action>()?.form} send={text.effect}>
      <p>{text.effectText}</p>
      <DateInput name="effectiveOn" label={text.effectiveOn} hint={text.effectiveOnHint} required />
    </RouteFormPage>
  );
}
