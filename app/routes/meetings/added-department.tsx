import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { useFormContext } from "#app/components/ui/form-context.ts";
import { type Option, Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { attendances } from "#app/domain/meeting/attendance.ts";
import { attendanceText } from "#app/i18n/text/attendance.ts";
import { useText } from "#app/i18n/text.ts";

/** Somebody came who was not on the list. */
export function AddedDepartment({ options }: { options: readonly Option[] }) {
  const text = useText(attendanceText);
  const { values } = useFormContext();
  if (options.length === 0) return null;
  return (
    <div className="card card-body">
      <Disclosure summary={text.addTitle} open={Boolean(values.addedId)}>
        <p className="muted mb-3">{text.addHint}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="addedId"
            label={text.department}
            options={options}
            empty={text.noDepartment}
          />
          <Select
            name="addedAttendance"
            label={text.state}
            options={attendances.map((value) => ({ value, label: text.answer[value] }))}
            empty={false}
          />
          <TextInput name="addedPerson" label={text.person} maxLength={200} />
          <TextInput name="addedTitle" label={text.personTitle} maxLength={200} />
          <TextInput
            name="addedNote"
            label={text.note}
            maxLength={1000}
            className="sm:col-span-2"
          />
        </div>
      </Disclosure>
    </div>
  );
}
