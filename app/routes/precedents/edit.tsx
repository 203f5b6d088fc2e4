import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { editPrecedent } from "#app/domain/precedent/commands.server.ts";
import { editPrecedentForm } from "#app/domain/precedent/form.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { tieChoices } from "./choices.server.ts";
import { authorizeChange, loadChange } from "./guard.server.ts";
import { PrecedentFields } from "./precedent-fields.tsx";
import { defaultsOf, fieldsOf } from "./values.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, precedent } = await loadChange(args, "edit");
  const { actor, db } = ctx;
  const [choices, restored] = await Promise.all([
    tieChoices(db, actor.locale),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  const { code, version, stage, category, kind } = precedent;
  return {
    title: `${textFor(actor.locale, precedentText).editTitle} ${code} · Giao ban`,
    code,
    version,
    choices,
    restored,
    defaults: defaultsOf({
      ...precedent,
      stageId: stage?.id ?? null,
      categoryId: category?.id ?? null,
      kindId: kind?.id ?? null,
    }),
    formKey: crypto.randomUUID(),
    readerId: actor.id,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await authorizeChange(args, "edit");
  return submit(args, editPrecedentForm, async (ctx, input) => {
    await editPrecedent(ctx, { code, version: input.version }, fieldsOf(input));
    return { to: paths.precedent(code), toast: { key: "precedent.edited", params: { code } } };
  });
}

export default function EditPrecedent() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(precedentText);
  return (
    <div className="max-w-3xl">
      <PageHeader above={data.code} title={text.editTitle} />
      <RestoredNote restored={data.restored} />
      <div className="card card-body">
        <PostForm
          id="precedent"
          form={form}
          defaults={{ ...data.defaults, ...data.restored }}
          formKey={data.formKey}
          version={data.version}
          draftOf={data.readerId}
        >
          <PrecedentFields {...data.choices} />
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.precedent(data.code)} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{text.save}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
