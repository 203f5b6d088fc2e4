import type { ReactNode } from "react";
import type { FormState } from "#app/form/form-state.ts";
import { common } from "#app/i18n/text/common.ts";
import { useText } from "#app/i18n/text.ts";
import { Button, LinkButton } from "./button.tsx";
import { PostForm } from "./post-form.tsx";

/** The page of an act that asks little: what will happen, a button that does it, a way back. */
export function ConfirmForm({
  id,
  action,
  form,
  defaults,
  formKey,
  version,
  draftOf,
  confirm,
  danger = false,
  cancelTo,
  children,
}: {
  id: string;
  action?: string;
  form?: FormState | null | undefined;
  defaults?: FormState["values"] | null | undefined;
  formKey?: string | undefined;
  version?: number | undefined;
  draftOf?: number | undefined;
  /** The words of the button: what it does. */
  confirm: string;
  danger?: boolean;
  cancelTo: string;
  children: ReactNode;
}) {
  const text = useText(common);
  return (
    <PostForm
      id={id}
      {...(action ? { action } : {})}
      form={form}
      defaults={defaults}
      formKey={formKey}
      version={version}
      draftOf={draftOf}
    >
      {children}
      <FormActions>
        <LinkButton to={cancelTo} variant="ghost">
          {text.cancel}
        </LinkButton>
        <Button variant={danger ? "danger" : "primary"}>{confirm}</Button>
      </FormActions>
    </PostForm>
  );
}

/** The row of buttons that ends a form; full width on a phone. */
export function FormActions({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="no-print flex flex-wrap items-center justify-end gap-2.5 pt-1 max-md:[&>.btn]:grow">
      {note ? <div className="muted grow max-md:basis-full">{note}</div> : null}
      {children}
    </div>
  );
}
