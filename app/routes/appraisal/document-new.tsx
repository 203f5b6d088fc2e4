import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newDocumentForm } from "#app/domain/appraisal/checklist-form.ts";
import { addDocument } from "#app/domain/appraisal/edit-checklist.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { checklist as words } from "#app/i18n/text/checklist.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministratorAction } from "../admin/guard.server.ts";
import { loadChecklistForm } from "./checklist-form.server.ts";
import { DocumentFields } from "./document-fields.tsx";
import { RouteFormPage } from "./route-form-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, page } = await loadChecklistForm(args);
  return { page: page(textFor(ctx.actor.locale, words).addTitle, { isRequired: "yes" }) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministratorAction(args);
  const kind = args.params.kind ?? "";
  return submit(args, newDocumentForm, async (ctx, input) => {
    await addDocument(ctx, kind, input);
    return { to: paths.checklist(kind), toast: { key: "checklist.added" } };
  });
}

export default function AddDocument() {
  const { page } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <RouteFormPage page={page} form={form} send={useText(words).add}>
      <DocumentFields />
    </RouteFormPage>
  );
}
