import type { OptionGroup } from "#app/components/ui/select.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { administration } from "#app/i18n/text/administration.ts";
import { useText } from "#app/i18n/text.ts";

/** Name, office, department and how to reach a person: the same when adding and editing. */
export function PersonFields({ departments }: { departments: readonly OptionGroup[] }) {
  const text = useText(administration).user;
  return (
    <>
      <TextInput name="full_name" label={text.fullName} maxLength={120} required />
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput name="title_vi" label={text.titleVi} maxLength={160} optional />
        <TextInput name="title_en" label={text.titleEn} maxLength={160} optional />
      </div>
      <Select
        name="department_id"
        label={text.department}
        options={departments}
        empty={text.noDepartment}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput name="email" label={text.email} type="email" maxLength={200} optional />
        <TextInput name="phone" label={text.phone} type="tel" maxLength={30} optional />
      </div>
    </>
  );
}
