import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { chaseChannels } from "#app/domain/issue/chase.ts";
import type { FormState } from "#app/form/form-state.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ChaseFields } from "./new.tsx";

/** How, when, by when an answer is asked, and the text that was sent. */
export function ChaseForm({
  fields,
  recipient,
  form,
}: {
  fields: ChaseFields;
  recipient: { departmentId: number | null; name: string };
  form: FormState | null | undefined;
}) {
  const text = useText(chaseText);
  const channels = chaseChannels.map((value) => ({ value, label: text.channel[value] }));
  return (
    <div className="card card-body">
      <RestoredNote restored={fields.restored} />
      <PostForm
        id="chase"
        form={form}
        defaults={fields.restored}
        formKey={fields.formKey}
        draftOf={fields.readerId}
      >
        {fields.issues.map((issue) => (
          <input key={issue.code} type="hidden" name="issues" value={issue.code} />
        ))}
        {recipient.departmentId === null ? (
          <input type="hidden" name="toBody" value={recipient.name} />
        ) : (
          <input type="hidden" name="to" value={recipient.departmentId} />
        )}
        <TextArea
          name="text"
          label={text.text}
          hint={text.textHint}
          defaultValue={fields.text}
          rows={14}
          maxLength={8000}
          required
        />
        <RadioCards
          name="channel"
          label={text.how}
          options={channels}
          defaultValue="message"
          columns={4}
          required
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <DateInput name="sentOn" label={text.sentOn} defaultValue={fields.today} required />
          <DateInput
            name="answerBy"
            label={text.answerBy}
            defaultValue={fields.answerBy}
            required
          />
          <TextInput
            name="documentNumber"
            label={text.number}
            hint={text.numberHint}
            maxLength={100}
          />
        </div>
        <FormActions note={<SecrecyNote />}>
          <LinkButton to={paths.chases()} variant="ghost">
            {text.cancel}
          </LinkButton>
          <Button variant="primary">{text.record}</Button>
        </FormActions>
        <UnsavedGuard />
      </PostForm>
    </div>
  );
}
