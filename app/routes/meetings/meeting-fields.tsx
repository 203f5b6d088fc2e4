import { DateInput } from "#app/components/ui/date-input.tsx";
import { type Option, Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { useText } from "#app/i18n/text.ts";

/** Time, length, place and people: the same fields for a series and for one meeting. */
export function MeetingDetailFields({ people }: { people: readonly Option[] }) {
  const text = useText(meetingForm);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          name="startsAt"
          label={text.startsAt}
          hint={text.timeHint}
          required
          maxLength={5}
        />
        <TextInput
          name="lengthMinutes"
          label={text.length}
          inputMode="numeric"
          required
          maxLength={3}
        />
      </div>
      <TextInput name="place" label={text.place} maxLength={300} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="chairUserId" label={text.chair} options={people} empty={text.nobody} />
        <TextInput name="chairCapacity" label={text.chairCapacity} maxLength={200} />
      </div>
      <Select name="secretaryUserId" label={text.secretary} options={people} empty={text.nobody} />
    </>
  );
}

export function HeldOnField() {
  const text = useText(meetingForm);
  return <DateInput name="heldOn" label={text.heldOn} required />;
}

/** What the detail fields hold at first. */
export function detailDefaults(row: {
  starts_at: string;
  length_minutes: number;
  place: string;
  chair_user_id: number | null;
  chair_capacity: string;
  secretary_user_id: number | null;
}) {
  return {
    startsAt: row.starts_at.slice(0, 5),
    lengthMinutes: String(row.length_minutes),
    place: row.place,
    chairUserId: String(row.chair_user_id ?? ""),
    chairCapacity: row.chair_capacity,
    secretaryUserId: String(row.secretary_user_id ?? ""),
  };
}
