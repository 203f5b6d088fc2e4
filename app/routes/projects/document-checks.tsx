import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { FieldError, RequiredMark, useField } from "#app/components/ui/field.tsx";
import { textValue } from "#app/components/ui/form-context.ts";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { useHydrated } from "#app/components/ui/use-hydrated.ts";
import { documentCheck } from "#app/i18n/text/document-check.ts";
import { useText } from "#app/i18n/text.ts";
import type { IntakeState } from "#db/schema.ts";

export interface DocumentRow {
  id: number;
  name: string;
  isRequired: boolean;
  /** What the round before said, in words. */
  before?: string;
}

/** Each document of a dossier with what is said of it; a note where it is not simply there. */
export function DocumentChecks({
  documents,
  states,
}: {
  documents: readonly DocumentRow[];
  states: readonly IntakeState[];
}) {
  const text = useText(documentCheck);
  const isHydrated = useHydrated();
  if (documents.length === 0)
    return (
      <EmptyState icon="file" title={text.noDocuments}>
        {text.noDocumentsText}
      </EmptyState>
    );
  return (
    <div className="grid gap-2">
      {isHydrated ? (
        <button
          type="button"
          className="btn sm justify-self-end"
          onClick={(event) => markRest(event.currentTarget.form)}
        >
          {text.allThere}
        </button>
      ) : null}
      <ol className="grid border-t border-line">
        {documents.map((document, index) => (
          <li key={document.id} className="group border-b border-line py-2.5">
            <StateOf document={document} number={index + 1} states={states} />
            <div className="mt-2 hidden group-has-[:checked:not([value=have])]:block">
              <TextInput
                name={`doc.${document.id}.note`}
                label={text.noteOf(document.name)}
                placeholder={text.note}
                hideLabel
                maxLength={500}
              />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function StateOf({
  document,
  number,
  states,
}: {
  document: DocumentRow;
  number: number;
  states: readonly IntakeState[];
}) {
  const text = useText(documentCheck);
  const name = `doc.${document.id}.state`;
  const { control, errors, value } = useField({ name, label: document.name });
  const chosen = textValue(value);
  return (
    <fieldset
      id={control.id}
      tabIndex={-1}
      aria-describedby={control["aria-describedby"]}
      className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2"
    >
      <legend className="float-left min-w-0 grow basis-64">
        <span className="text-ink-3 tabular-nums">{number}.</span> {document.name}
        <RequiredMark required={document.isRequired} />
        {document.isRequired ? null : (
          <>
            {" "}
            <Chip tone="pause">{text.ifAny}</Chip>
          </>
        )}
        {document.before ? <span className="muted block">{document.before}</span> : null}
      </legend>
      <div className="flex flex-none flex-wrap gap-1 max-md:w-full">
        {states.map((state) => (
          <label
            key={state}
            className="relative inline-flex min-h-8 cursor-pointer items-center rounded-md border border-line bg-card px-2.5 text-sm hover:border-brand has-checked:border-brand has-checked:bg-brand-soft has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand max-md:min-h-11 max-md:grow max-md:justify-center"
          >
            <input
              type="radio"
              name={name}
              value={state}
              defaultChecked={chosen === state}
              className="absolute size-px opacity-0"
            />
            {text.states[state]}
          </label>
        ))}
      </div>
      <FieldError id={control.id} errors={errors} />
    </fieldset>
  );
}

/** Ticks “there” of every document of which nothing is said yet. */
function markRest(form: HTMLFormElement | null) {
  const there = form?.querySelectorAll<HTMLInputElement>("input[type=radio][value=have]") ?? [];
  for (const input of there) {
    const group = form?.elements.namedItem(input.name);
    if (group instanceof RadioNodeList && group.value === "") input.click();
  }
}

/** What a form of documents holds at first. */
export function documentValues(
  documents: readonly { id: number; state: IntakeState | null; note: string }[],
): Record<string, string> {
  return Object.fromEntries(
    documents.flatMap(({ id, state, note }) => [
      [`doc.${id}.state`, state ?? ""],
      [`doc.${id}.note`, note],
    ]),
  );
}
