import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";

/** Granted or refused. */
export function DecisionCards() {
  const text = useText(issueForm);
  return (
    <RadioCards
      name="decision"
      label={text.decision}
      columns={2}
      options={[
        { value: "granted", label: text.granted },
        { value: "refused", label: text.refused, note: text.refusedNote },
      ]}
      required
    />
  );
}
