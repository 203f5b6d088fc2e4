import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize, formOf, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { createProject } from "#app/domain/appraisal/entry.server.ts";
import { listProjectChoices } from "#app/domain/appraisal/entry-choices.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import { projectForm as schema } from "#app/domain/project/form.ts";
import { canCreateProject } from "#app/domain/project/policy.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { ProjectFields } from "./project-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  authorize(canCreateProject(ctx.actor));
  const { locale } = ctx.actor;
  const [choices, restored] = await Promise.all([
    listProjectChoices(ctx.db, ctx.actor, locale),
    findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
  ]);
  const only = choices.departments.length === 1 ? choices.departments[0] : undefined;
  return {
    title: `${textFor(locale, projectForm).newTitle} · Giao ban`,
    choices,
    restored,
    defaults: {
      ownerDepartmentId: only ? String(only.value) : "",
      fundingSource: "recurrent",
      group: "C",
      stageId: String(choices.stages[0]?.value ?? ""),
      enteredOn: todayOf(ctx.now),
      ...restored,
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  authorize(canCreateProject((await requireActionContext(args)).actor));
  return submit(args, schema, async (ctx, input) => {
    const { code } = await createProject(ctx, input);
    return { to: paths.project(code), toast: { key: "project.created", params: { code } } };
  });
}

export default function NewProject() {
  const { choices, restored, defaults, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(projectForm);
  return (
    <div className="max-w-3xl">
      <PageHeader title={text.newTitle} />
      <RestoredNote restored={restored} />
      <div className="card card-body">
        <PostForm
          id="project"
          form={form}
          defaults={defaults}
          formKey={formKey}
          draftOf={useRootData()?.viewer?.id}
        >
          <TextInput
            name="code"
            label={text.code}
            hint={text.codeHint}
            required
            maxLength={30}
            autoCapitalize="characters"
          />
          <ProjectFields kinds={choices.kinds} departments={choices.departments} />
          <div className="grid gap-4 md:grid-cols-2">
            <Select name="stageId" label={text.stage} options={choices.stages} required />
            <DateInput name="enteredOn" label={text.enteredOn} required />
          </div>
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.projects()} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{text.create}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
