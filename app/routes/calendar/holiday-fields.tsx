import { Checkbox } from "#app/components/ui/checkbox.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { holidayKinds } from "#app/domain/calendar/holiday-kinds.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { useText } from "#app/i18n/text.ts";

/** What a day off has, new or changed. */
export function HolidayFields() {
  const text = useText(calendar);
  return (
    <>
      <DateInput name="day" label={text.day} required />
      <RadioCards
        name="kind"
        label={text.kind}
        required
        options={holidayKinds.map((value) => ({
          value,
          label: text.kinds[value],
          note: text.kindNotes[value],
        }))}
      />
      <HolidayNameFields />
    </>
  );
}

/** Name, document and whether it is official: of a single day and of a swap. */
export function HolidayNameFields() {
  const text = useText(calendar);
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput name="nameVi" label={text.name} required maxLength={120} />
        <TextInput name="nameEn" label={text.nameEn} required maxLength={120} />
      </div>
      <TextInput
        name="source"
        label={text.source}
        hint={text.sourceHint}
        optional
        maxLength={300}
      />
      <Checkbox name="isConfirmed" label={text.confirmed} />
    </>
  );
}
