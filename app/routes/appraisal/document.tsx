import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentForm } from "#app/domain/appraisal/checklist-form.ts";
import { editDocument } from "#app/domain/appraisal/edit-checklist.server.ts";
import { notFound } from "#app/domain/errors.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { checklist as words } from "#app/i18n/text/checklist.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministratorAction } from "../admin/guard.server.ts";
import { loadChecklistForm } from "./checklist-form.server.ts";
import { DocumentFields, YesNo } from "./document-fields.tsx";
import { RouteFormPage } from "./route-form-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

const yesNo = (is: boolean) => (is ? "yes" : "no");

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, list, page } = await loadChecklistForm(args);
  const document = list.documents.find((one) => String(one.id) === args.params.document);
  if (!document) throw notFound();
  return {
    page: page(textFor(ctx.actor.locale, words).editTitle, {
      nameVi: document.nameVi,
      nameEn: document.nameEn,
      isRequired: yesNo(document.isRequired),
      isActive: yesNo(document.isActive),
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministratorAction(args);
  const { kind = "", document } = args.params;
  return submit(args, documentForm, async (ctx, input) => {
    await editDocument(ctx, kind, Number(document), input);
    return { to: paths.checklist(kind), toast: { key: "checklist.saved" } };
  });
}

export default function EditDocument() {
  const { page } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(words);
  return (
    <RouteFormPage page={page} form={form} send={text.save}>
      <DocumentFields />
      <YesNo name="isActive" label={text.active} hint={text.activeHint} words={text.activeWords} />
    </RouteFormPage>
  );
}
