import { Chip } from "#app/components/ui/chip.tsx";
import { formatDate } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import type { VisitRow } from "./visit-rows.ts";

/** A handover that its receiver has not confirmed, for whoever handed it over. */
export function Unconfirmed({ handover }: { handover: VisitRow["handover"] }) {
  const text = useText(dossierAct);
  if (!handover || handover.isConfirmed) return null;
  return (
    <Chip tone="soon" glyph="…">
      {text.unconfirmed(handover.from, formatDate(handover.on))}
    </Chip>
  );
}
