import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { CurrentValues } from "#app/components/current-values.tsx";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { listProjectChoices } from "#app/domain/appraisal/entry-choices.server.ts";
import type { Actor } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { editProject } from "#app/domain/project/edit.server.ts";
import { projectEditForm } from "#app/domain/project/form.ts";
import type { ProjectPage } from "#app/domain/project/page.server.ts";
import { canEditProject, canManageProjects } from "#app/domain/project/policy.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireProject, requireProjectAction } from "./guard.server.ts";
import { ProjectFields } from "./project-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

const mayEdit = (actor: Actor, project: ProjectPage) => canEditProject(actor, project.ownerId);

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, project } = await requireProject(args, mayEdit);
  const { locale } = ctx.actor;
  const [choices, restored] = await Promise.all([
    listProjectChoices(ctx.db, ctx.actor, locale),
    findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
  ]);
  const owner = { value: project.ownerId, label: project.ownerVi };
  const isKnown = choices.departments.some((one) => one.value === owner.value);
  const departments = isKnown ? choices.departments : [owner, ...choices.departments];
  return {
    title: `${textFor(locale, projectForm).editTitle(project.code)} · Giao ban`,
    code: project.code,
    name: project.vi,
    version: project.version,
    kinds: choices.kinds,
    departments: canManageProjects(ctx.actor) ? departments : null,
    restored,
    saved: {
      nameVi: project.vi,
      nameEn: project.en,
      ownerDepartmentId: String(project.ownerId),
      kindId: String(project.kindId),
      fundingSource: project.funding,
      group: project.group,
      budget: formatNumber(project.budget, "vi"),
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireProjectAction(args, mayEdit)).project;
  return submit(args, projectEditForm, async (ctx, input) => {
    // The field is on the form of those who may change it, and marked as required there.
    if (input.ownerDepartmentId === null && canManageProjects(ctx.actor))
      throw invalid("field.choose", {}, "ownerDepartmentId");
    await editProject(ctx, code, input);
    return { to: paths.project(code), toast: { key: "project.edited", params: { code } } };
  });
}

export default function EditProject() {
  const { code, name, version, kinds, departments, restored, saved, formKey } =
    useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(projectForm);
  const words = useText(projectText);
  const labelOf = (options: { value: number; label: string }[] | null, value: string) =>
    options?.find((option) => String(option.value) === value)?.label;
  return (
    <div className="max-w-3xl">
      <PageHeader above={name} title={text.editTitle(code)} />
      <RestoredNote restored={restored} />
      <div className="card card-body">
        <PostForm
          id="project"
          form={form}
          defaults={{ ...saved, ...restored }}
          formKey={formKey}
          version={version}
          draftOf={useRootData()?.viewer?.id}
        >
          <CurrentValues
            form={form}
            title={text.savedNow}
            values={[
              { name: "nameVi", label: text.nameVi, value: saved.nameVi },
              { name: "nameEn", label: text.nameEn, value: saved.nameEn },
              {
                name: "ownerDepartmentId",
                label: text.owner,
                value: saved.ownerDepartmentId,
                words: labelOf(departments, saved.ownerDepartmentId),
              },
              {
                name: "kindId",
                label: text.kind,
                value: saved.kindId,
                words: labelOf(kinds, saved.kindId),
              },
              {
                name: "fundingSource",
                label: text.funding,
                value: saved.fundingSource,
                words: words.fundings[saved.fundingSource],
              },
              {
                name: "group",
                label: text.group,
                value: saved.group,
                words: words.groups[saved.group],
              },
              { name: "budget", label: text.budget, value: saved.budget },
            ]}
          />
          <ProjectFields kinds={kinds} departments={departments} />
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.project(code)} variant="ghost">
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
