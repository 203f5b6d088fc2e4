import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { departmentKinds } from "#app/domain/department/kind.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { useText } from "#app/i18n/text.ts";

/** Names, kind and symbol: the same when adding and editing. */
export function DepartmentFields() {
  const { department: text, kinds } = useText(administration);
  return (
    <div className="grid gap-4 md:grid-cols-[2fr_1fr]">
      <TextInput name="name_vi" label={text.nameVi} maxLength={200} required />
      <TextInput name="short_name_vi" label={text.shortVi} maxLength={60} required />
      <TextInput name="name_en" label={text.nameEn} maxLength={200} required />
      <TextInput name="short_name_en" label={text.shortEn} maxLength={60} required />
      <Select
        name="kind"
        label={text.kind}
        options={departmentKinds.map((value) => ({ value, label: kinds[value] }))}
        required
      />
      <TextInput name="document_symbol" label={text.symbol} hint={text.symbolHint} maxLength={30} />
    </div>
  );
}
