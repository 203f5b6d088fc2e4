import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { listStages, type Stage } from "#app/domain/appraisal/catalogue.server.ts";
import { editStage } from "#app/domain/appraisal/edit-stage.server.ts";
import { stageForm } from "#app/domain/appraisal/form.ts";
import { notFound } from "#app/domain/errors.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator, requireAdministratorAction } from "../admin/guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const isVi = actor.locale === "vi";
  const stages = await listStages(db);
  const stage = stages.find((one) => one.code === args.params.code);
  if (!stage) throw notFound();
  const restored = await findDraft(db, actor.id, formOf(args.request));
  const name = isVi ? stage.nameVi : stage.nameEn;
  return {
    title: `${textFor(actor.locale, calendar).editStage(name)} · Giao ban`,
    name,
    version: stage.version,
    restored,
    defaults: { ...defaultsOf(stage), ...restored },
    formKey: crypto.randomUUID(),
  };
}

function defaultsOf(stage: Stage) {
  return {
    nameVi: stage.nameVi,
    nameEn: stage.nameEn,
    shortNameVi: stage.shortNameVi,
    shortNameEn: stage.shortNameEn,
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministratorAction(args);
  const code = args.params.code ?? "";
  return submit(args, stageForm, async (ctx, input) => {
    await editStage(ctx, code, input);
    const stage = ctx.actor.locale === "vi" ? input.nameVi : input.nameEn;
    return { to: paths.adminPart("stages"), toast: { key: "stage.edited", params: { stage } } };
  });
}

export default function EditStage() {
  const { name, version, restored, defaults, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(calendar);
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={
          <Link to={paths.adminPart("stages")} className="link">
            {text.stages}
          </Link>
        }
        title={text.editStage(name)}
      />
      <RestoredNote restored={restored} />
      <div className="card card-body">
        <PostForm id="stage" form={form} defaults={defaults} formKey={formKey} version={version}>
          <div className="grid gap-4 md:grid-cols-2">
            <TextInput name="nameVi" label={text.nameVi} required maxLength={200} />
            <TextInput name="nameEn" label={text.nameEn} required maxLength={200} />
            <TextInput name="shortNameVi" label={text.shortVi} required maxLength={40} />
            <TextInput name="shortNameEn" label={text.shortEn} required maxLength={40} />
          </div>
          <FormActions>
            <LinkButton to={paths.adminPart("stages")} variant="ghost">
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
