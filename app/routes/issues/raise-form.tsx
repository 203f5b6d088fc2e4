import { DeadlineField } from "#app/components/deadline-field.tsx";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import type { FittingPrecedent } from "#app/domain/precedent/fitting.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { issueRaise } from "#app/i18n/text/issue-raise.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { CategorySelect } from "./category-select.tsx";
import type { RaiseFields } from "./raise-page.server.ts";
import { RaisePrecedents } from "./raise-precedents.tsx";

/** What stops the project, where, whose it is, by when, and what is asked of the leaders. */
export function RaiseForm({
  fields,
  form,
  fitting,
  hasLooked,
}: {
  fields: RaiseFields;
  form: FormState | null | undefined;
  fitting: readonly FittingPrecedent[];
  hasLooked: boolean;
}) {
  const text = useText(issueForm);
  const raise = useText(issueRaise);
  const viewerId = useRootData()?.viewer?.id;
  const { project, isTask } = fields;
  const opened = project ? { project: project.code } : { kind: "task" };
  return (
    <>
      <RestoredNote restored={fields.restored} />
      <div className="card card-body">
        <PostForm
          id="raise"
          action={paths.newIssue(opened)}
          form={form}
          defaults={fields.restored}
          formKey={fields.formKey}
          draftOf={viewerId}
        >
          <input type="hidden" name="kind" value={isTask ? "task" : "blocker"} />
          {project ? (
            <p>
              <input type="hidden" name="project" value={project.id} />
              <b>{project.code}</b> {project.name}{" "}
              <LinkButton to={paths.newIssue()} variant="ghost" size="sm">
                {raise.otherProject}
              </LinkButton>
            </p>
          ) : null}
          <TextArea
            name="text"
            label={text.text}
            hint={raise.textHint}
            rows={3}
            maxLength={2000}
            required
          />
          <TextArea
            name="proposal"
            label={text.proposal}
            hint={text.proposalHint}
            rows={2}
            maxLength={2000}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {project ? (
              <Select
                name="stage"
                label={text.stage}
                options={fields.stages}
                defaultValue={project.stageId}
                empty={project.stageId === null ? undefined : false}
                hint={raise.stageNow}
                required
              />
            ) : null}
            <CategorySelect categories={fields.categories} />
            <Select
              name="lead"
              label={text.lead}
              hint={raise.leadHint}
              options={fields.leads}
              defaultValue={fields.own}
              required
            />
            <DeadlineField name="deadline" label={text.deadline} />
          </div>
          {isTask ? null : (
            <RaisePrecedents
              action={paths.raisedBefore(opened)}
              fitting={fitting}
              hasLooked={hasLooked}
            />
          )}
          <CheckList name="coordinators" label={text.coordinators} options={fields.leads} />
          <Owner people={fields.people} />
          {fields.canBehalf ? <Behalf leads={fields.leads} /> : null}
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.issues()} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{isTask ? raise.sendTask : raise.send}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </>
  );
}

function Owner({ people }: { people: RaiseFields["people"] }) {
  const text = useText(issueForm);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {people.length > 0 ? (
        <Select name="owner" label={text.owner} options={people} optional />
      ) : null}
      <TextInput
        name="ownerName"
        label={people.length > 0 ? text.ownerName : text.owner}
        hint={text.ownerNameHint}
        maxLength={200}
        optional
      />
    </div>
  );
}

function Behalf({ leads }: { leads: RaiseFields["leads"] }) {
  const text = useText(issueForm);
  const raise = useText(issueRaise);
  return (
    <fieldset className="grid gap-3 rounded-lg bg-paper px-3.5 py-3 sm:grid-cols-2">
      <legend className="sr-only">{text.behalf.title}</legend>
      <Select name="behalf" label={text.behalf.department} options={leads} empty={raise.noBehalf} />
      <TextInput
        name="basis"
        label={text.behalf.basis}
        hint={text.behalf.basisHint}
        maxLength={200}
      />
    </fieldset>
  );
}
