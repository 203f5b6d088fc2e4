import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import type { FormState } from "#app/form/form-state.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** Ending or taking up a project's follow-up: what will happen, and why. */
export function FollowUpForm({
  page,
  form,
  title,
  hint,
  confirm,
  danger = false,
}: {
  page: {
    code: string;
    name: string;
    version: number;
    formKey: string;
    restored: FormState["values"] | null;
  };
  form: FormState | undefined;
  title: string;
  hint: string;
  confirm: string;
  danger?: boolean;
}) {
  const text = useText(projectForm);
  const reason = page.restored?.reason;
  return (
    <div className="max-w-2xl">
      <PageHeader above={page.name} title={title} />
      <div className="card card-body">
        <ConfirmForm
          id="follow-up"
          form={form}
          formKey={page.formKey}
          version={page.version}
          confirm={confirm}
          danger={danger}
          cancelTo={paths.project(page.code)}
        >
          <p>{hint}</p>
          <TextArea
            name="reason"
            label={text.reason}
            required
            maxLength={1000}
            {...(typeof reason === "string" ? { defaultValue: reason } : {})}
          />
          <SecrecyNote />
        </ConfirmForm>
      </div>
    </div>
  );
}
