import { DateInput } from "#app/components/ui/date-input.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { dossierForm } from "#app/i18n/text/dossier-form.ts";
import { useText } from "#app/i18n/text.ts";

/** Number and date of the document with which a dossier leaves, or of its entry where it arrives. */
export function DocumentFields({ direction }: { direction: "in" | "out" }) {
  const text = useText(dossierForm);
  const isOut = direction === "out";
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextInput
        name={isOut ? "numberOut" : "numberIn"}
        label={isOut ? text.numberOut : text.numberIn}
        maxLength={60}
        optional
      />
      <DateInput
        name={isOut ? "datedOut" : "datedIn"}
        label={isOut ? text.datedOut : text.datedIn}
        optional
      />
    </div>
  );
}
