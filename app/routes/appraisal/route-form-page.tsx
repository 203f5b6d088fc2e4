import type { ReactNode } from "react";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import type { FormState } from "#app/form/form-state.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { useText } from "#app/i18n/text.ts";
import type { RouteFormData } from "./route-form.server.ts";

/** The page of an act on an edition: where it belongs, its form, its button. */
export function RouteFormPage({
  page,
  form,
  send,
  danger = false,
  cancelTo = page.back,
  actions,
  children,
}: {
  page: RouteFormData;
  form: FormState | null | undefined;
  /** The words of the button. */
  send: string;
  danger?: boolean;
  cancelTo?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const text = useText(words);
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={
          <Link to={page.back} className="link">
            {page.above}
          </Link>
        }
        title={page.heading}
        actions={actions}
      />
      <RestoredNote restored={page.restored} />
      <div className="card card-body">
        <PostForm
          id="route"
          form={form}
          defaults={page.defaults}
          formKey={page.formKey}
          version={page.version}
        >
          {children}
          <FormActions>
            <LinkButton to={cancelTo} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant={danger ? "danger" : "primary"}>{send}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
