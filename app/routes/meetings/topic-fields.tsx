import { type Option, Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { useText } from "#app/i18n/text.ts";

export function TopicFields({ departments }: { departments: readonly Option[] }) {
  const text = useText(agendaText);
  return (
    <>
      <TextArea name="title" label={text.topicTitle} required rows={2} maxLength={500} />
      <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
        <Select name="presenterDepartmentId" label={text.presenter} options={departments} />
        <TextInput name="minutes" label={text.minutes} inputMode="numeric" required maxLength={3} />
      </div>
    </>
  );
}
