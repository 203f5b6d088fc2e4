import { MoneyInput } from "#app/components/ui/money-input.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { fundingSources, projectGroups } from "#app/domain/project/words.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { useText } from "#app/i18n/text.ts";

interface Choice {
  value: number;
  label: string;
}

/** What a new and an edited project have in common. */
export function ProjectFields({
  kinds,
  departments,
}: {
  kinds: readonly Choice[];
  /** Left out where the person may not hand the project over. */
  departments: readonly Choice[] | null;
}) {
  const text = useText(projectForm);
  const words = useText(projectText);
  return (
    <>
      <TextInput name="nameVi" label={text.nameVi} required maxLength={300} />
      <TextInput name="nameEn" label={text.nameEn} optional maxLength={300} />
      <div className="grid gap-4 md:grid-cols-2">
        {departments ? (
          <Select name="ownerDepartmentId" label={text.owner} options={departments} required />
        ) : null}
        <Select name="kindId" label={text.kind} options={kinds} required />
        <Select
          name="fundingSource"
          label={text.funding}
          required
          options={fundingSources.map((value) => ({ value, label: words.fundings[value] }))}
        />
        <Select
          name="group"
          label={text.group}
          required
          options={projectGroups.map((value) => ({ value, label: words.groups[value] }))}
        />
        <MoneyInput name="budget" label={text.budget} required />
      </div>
    </>
  );
}
