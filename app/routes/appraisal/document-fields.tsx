import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { checklist as words } from "#app/i18n/text/checklist.ts";
import { useText } from "#app/i18n/text.ts";

/** A document of a kind's list: its names, and whether every dossier needs it. */
export function DocumentFields() {
  const text = useText(words);
  return (
    <>
      <TextInput name="nameVi" label={text.nameVi} required maxLength={300} />
      <TextInput name="nameEn" label={text.nameEn} required maxLength={300} />
      <YesNo name="isRequired" label={text.needed} words={text.neededWords} />
    </>
  );
}

export function YesNo({
  name,
  label,
  hint,
  words: { yes, no },
}: {
  name: string;
  label: string;
  hint?: string;
  words: { yes: string; no: string };
}) {
  const options = [
    { value: "yes", label: yes },
    { value: "no", label: no },
  ];
  return <Select name={name} label={label} hint={hint} required empty={false} options={options} />;
}
