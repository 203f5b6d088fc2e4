import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { editRoute } from "#app/domain/appraisal/route-draft.server.ts";
import { routeForm } from "#app/domain/appraisal/route-form.ts";
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
  const { ctx, route, page } = await loadRouteForm(args, "draft");
  const { nameVi, nameEn, basis } = route;
  return { page: page(textFor(ctx.actor.locale, words).details, { nameVi, nameEn, basis }) };
}

export async function action(args: ActionFunctionArgs) {
  const key = await routeKeyFor(args);
  return submit(args, routeForm, async (ctx, input) => {
    await editRoute(ctx, key, input);
    return { to: routePath(key), toast: { key: "route.edited" } };
  });
}

export default function RouteDetails() {
  const { page } = useLoaderData<typeof loader>();
  const text = useText(words);
  return (
    <RouteFormPage page={page} form={useActionData<typeof action>()?.form} send={text.save}>
      <TextInput name="nameVi" label={text.nameVi} required maxLength={200} />
      <TextInput name="nameEn" label={text.nameEn} required maxLength={200} />
      <TextInput name="basis" label={text.basis} optional maxLength={500} />
    </RouteFormPage>
  );
}
