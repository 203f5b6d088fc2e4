import { LinkButton } from "#app/components/ui/button.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import type { DossierAct } from "#app/domain/appraisal/acts.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import type { OfferedAct } from "./dossier-acts.ts";

const icons: Record<DossierAct, IconName> = {
  supplement: "pause",
  supplement_answer: "play",
  opinion: "message",
  opinion_answer: "check",
  handover: "reassign",
  receipt: "inbox",
  correction: "edit",
};

/** The acts that the reader may do here, as buttons. */
export function ActButtons({ acts, size }: { acts: readonly OfferedAct[]; size?: "sm" }) {
  const text = useText(dossierAct);
  if (acts.length === 0) return null;
  return (
    <div className="no-print mt-3 flex flex-wrap gap-2">
      {acts.map(({ act, to }) => (
        <LinkButton key={act} to={to} icon={icons[act]} {...(size ? { size } : {})}>
          {text.title[act]}
        </LinkButton>
      ))}
    </div>
  );
}
