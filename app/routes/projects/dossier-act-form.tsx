import type { ReactNode } from "react";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { Callout, SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { StageBadge } from "#app/components/ui/state-badge.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import type { FormState } from "#app/form/form-state.ts";
import { formatDate } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { DossierActPage } from "./dossier-act.server.ts";

/** The page of one act on a dossier: where it stands, the act's fields, one button. */
export function DossierActForm({
  page,
  form,
  defaults,
  children,
}: {
  page: DossierActPage;
  form: FormState | undefined;
  defaults?: FormState["values"];
  children: ReactNode;
}) {
  const text = useText(dossierAct);
  const viewerId = useRootData()?.viewer?.id;
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={`${page.code} · ${page.name}`}
        title={page.heading}
        below={
          <>
            <StageBadge name={page.stage} round={page.round} />
            <span>{text.since(formatDate(page.enteredOn))}</span>
          </>
        }
      />
      <RestoredNote restored={page.restored} />
      <div className="card card-body">
        <PostForm
          id="act"
          form={form}
          defaults={{ ...defaults, ...page.restored }}
          formKey={page.formKey}
          version={page.version}
          draftOf={viewerId}
        >
          {page.behalf ? <Callout icon="hand" title={text.basisFor(page.behalf.name)} /> : null}
          {children}
          {page.behalf ? (
            <TextInput
              name="basis"
              label={text.basis}
              hint={page.behalf.isOptional ? text.basisOrNumber : text.basisHint}
              maxLength={300}
              {...(page.behalf.isOptional ? { optional: true } : { required: true })}
            />
          ) : null}
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.project(page.code)} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{page.send}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
