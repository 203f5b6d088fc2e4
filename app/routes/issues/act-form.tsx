import type { ReactNode } from "react";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import type { IssueAction } from "#app/domain/issue/transition.ts";
import type { FormState } from "#app/form/form-state.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ActPage, BehalfFields } from "./act.server.ts";

/** The page of one act on an issue: what it is about, its fields, one button. */
export function ActForm({
  act,
  page,
  form,
  defaults,
  danger = false,
  children,
}: {
  act: IssueAction;
  page: ActPage;
  form: FormState | null | undefined;
  defaults?: FormState["values"];
  danger?: boolean;
  children: ReactNode;
}) {
  const text = useText(issueForm);
  const viewerId = useRootData()?.viewer?.id;
  return (
    <div className="max-w-3xl">
      <PageHeader above={`${page.code} · ${page.text}`} title={page.heading} />
      <RestoredNote restored={page.restored} />
      <div className="card card-body">
        <PostForm
          id={act}
          form={form}
          defaults={{ ...defaults, ...page.restored }}
          formKey={page.formKey}
          version={page.version}
          draftOf={viewerId}
        >
          {children}
          {page.behalf ? <BehalfFieldset behalf={page.behalf} /> : null}
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.issue(page.code)} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant={danger ? "danger" : "primary"}>{page.send}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}

/** “Nhập thay”: for whom the secretary enters, and on what basis. */
function BehalfFieldset({ behalf }: { behalf: BehalfFields }) {
  const text = useText(issueForm).behalf;
  const [only] = behalf.departments;
  return (
    <fieldset className="grid gap-3 rounded-lg bg-paper px-3.5 py-3">
      <legend className="sr-only">{text.title}</legend>
      {behalf.chair !== null ? (
        <p className="font-medium">
          {behalf.isOptional ? text.later(behalf.chair) : text.chair(behalf.chair)}
        </p>
      ) : (
        <Select
          name="behalf"
          label={text.department}
          empty={false}
          options={behalf.departments.map((one) => ({ value: one.id, label: one.name }))}
          defaultValue={only?.id}
          required
        />
      )}
      <TextInput
        name="basis"
        label={text.basis}
        hint={text.basisHint}
        maxLength={200}
        {...(behalf.isOptional ? { optional: true } : { required: true })}
      />
    </fieldset>
  );
}
