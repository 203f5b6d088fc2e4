import { Select } from "#app/components/ui/select.tsx";
import type { StageCategories } from "#app/domain/issue/choices.server.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";

/** The category of a blocker: what usually bites at its stage is proposed first. */
export function CategorySelect({ categories: { usual, others } }: { categories: StageCategories }) {
  const text = useText(issueForm);
  const options =
    usual.length === 0
      ? others
      : [
          { label: text.usualHere, options: usual },
          { label: text.otherCategories, options: others },
        ];
  return <Select name="category" label={text.category} options={options} optional />;
}
