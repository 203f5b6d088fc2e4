import type { ReactNode } from "react";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import type { FormState } from "#app/form/form-state.ts";
import { common } from "#app/i18n/text/common.ts";
import { useText } from "#app/i18n/text.ts";

/** What a form's loader gives to its page. */
export interface FormPageData {
  formKey: string;
  version?: number;
  restored: FormState["values"] | null;
  defaults: FormState["values"];
}

/** A page that is one form: title, what it does, fields, one primary button. */
export function FormPage({
  id,
  action,
  title,
  above,
  note,
  data,
  form,
  submit,
  danger = false,
  isFreeText = true,
  backTo,
  children,
}: {
  id: string;
  /** The route that takes the POST; the page's own when left out. */
  action?: string;
  title: string;
  above?: ReactNode;
  note?: ReactNode;
  data: FormPageData;
  form: FormState | null | undefined;
  submit: string;
  danger?: boolean;
  /** Leaves the note on state secrets out where nothing is typed freely. */
  isFreeText?: boolean;
  backTo: string;
  children?: ReactNode;
}) {
  const words = useText(common);
  const viewerId = useRootData()?.viewer?.id;
  return (
    <div className="max-w-3xl">
      <PageHeader above={above} title={title} below={note ? <span>{note}</span> : null} />
      <RestoredNote restored={data.restored} />
      <div className="card card-body">
        <PostForm
          id={id}
          {...(action ? { action } : {})}
          form={form}
          defaults={{ ...data.defaults, ...data.restored }}
          formKey={data.formKey}
          version={data.version}
          draftOf={viewerId}
        >
          {children}
          <FormActions note={isFreeText ? <SecrecyNote /> : null}>
            <LinkButton to={backTo} variant="ghost">
              {words.cancel}
            </LinkButton>
            <Button variant={danger ? "danger" : "primary"}>{submit}</Button>
          </FormActions>
          {isFreeText ? <UnsavedGuard /> : null}
        </PostForm>
      </div>
    </div>
  );
}
