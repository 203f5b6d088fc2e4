import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { useText } from "#app/i18n/text.ts";

interface Choice {
  value: number;
  label: string;
}

/** What it is called, what stood in the way, how it was solved, by what, and where it applies. */
export function PrecedentFields({
  stages,
  categories,
  kinds,
}: {
  stages: readonly Choice[];
  categories: readonly Choice[];
  kinds: readonly Choice[];
}) {
  const text = useText(precedentText);
  return (
    <>
      <TextInput
        name="title"
        label={text.titleField}
        hint={text.titleHint}
        maxLength={200}
        required
      />
      <TextArea
        name="problem"
        label={text.problem}
        hint={text.problemHint}
        rows={3}
        maxLength={4000}
        required
      />
      <TextArea
        name="solution"
        label={text.solution}
        hint={text.solutionHint}
        rows={6}
        maxLength={4000}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput name="norm" label={text.norm} hint={text.normHint} maxLength={500} />
        <TextInput name="document" label={text.document} hint={text.documentHint} maxLength={300} />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Select name="stage" label={text.stage} options={stages} empty={text.anyStage} />
        <Select
          name="category"
          label={text.category}
          options={categories}
          empty={text.anyCategory}
        />
        <Select name="kind" label={text.kind} options={kinds} empty={text.anyKind} />
      </div>
    </>
  );
}
