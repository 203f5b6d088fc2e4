import { CheckList } from "#app/components/ui/check-list.tsx";
import { Checkbox } from "#app/components/ui/checkbox.tsx";
import { type Option, Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { clocksAfterSupplement, parties, recordingBodies } from "#app/domain/appraisal/words.ts";
import { appraisal } from "#app/i18n/text/appraisal.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { route as words } from "#app/i18n/text/route.ts";
import { useText } from "#app/i18n/text.ts";

/** The stage's names in this route; not required where it may take those of the catalogue. */
export function RouteStageNames({ required = false }: { required?: boolean }) {
  const text = useText(words);
  const hint = required ? undefined : text.stageNameHint;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextInput
        name="nameVi"
        label={text.stageName}
        hint={hint}
        required={required}
        optional={!required}
        maxLength={200}
      />
      <TextInput
        name="nameEn"
        label={text.nameEn}
        hint={hint}
        required={required}
        optional={!required}
        maxLength={200}
      />
    </div>
  );
}

/** What the rules say of a stage in a route. */
export function RouteStageFields({ earlier }: { earlier: readonly Option[] }) {
  const text = useText(words);
  const { recorders } = useText(calendar);
  const { parties: partyNames } = useText(appraisal);
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput name="responsibleVi" label={text.responsible} required maxLength={200} />
        <TextInput name="responsibleEn" label={text.responsibleEn} required maxLength={200} />
        <Select
          name="recordedBy"
          label={text.recordedBy}
          required
          options={recordingBodies.map((value) => ({ value, label: recorders[value] }))}
        />
        <Select
          name="clock"
          label={text.clock}
          required
          options={parties.map((value) => ({ value, label: partyNames[value] }))}
        />
        <TextInput
          name="daysAllowed"
          label={text.daysAllowed}
          hint={text.daysAllowedHint}
          required
          inputMode="numeric"
          maxLength={3}
        />
        <Select
          name="clockAfterSupplement"
          label={text.after}
          required
          empty={false}
          options={clocksAfterSupplement.map((value) => ({ value, label: text.afterWords[value] }))}
        />
      </div>
      <div>
        <Checkbox name="isPausable" label={text.pausable} />
        <Checkbox name="isBeside" label={text.beside} />
      </div>
      {earlier.length > 0 ? (
        <CheckList
          name="returnsTo"
          label={text.returnsTo}
          hint={text.returnsHint}
          options={earlier}
        />
      ) : null}
      <TextInput name="basis" label={text.stageBasis} optional maxLength={300} />
    </>
  );
}
