import { LinkButton } from "#app/components/ui/button.tsx";
import { Icon, type IconName } from "#app/components/ui/icon.tsx";
import { Link } from "#app/components/ui/link.tsx";
import type { DossierAct } from "#app/domain/appraisal/acts.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import type { OfferedAct } from "./dossier-acts.ts";

const icons: Record<DossierAct, IconName> = {
  intake: "list-checks",
  return_decision: "stamp",
  return_withdrawal: "x",
  supplement: "pause",
  supplement_answer: "play",
  opinion: "message",
  opinion_answer: "check",
  handover: "reassign",
  receipt: "inbox",
  correction: "edit",
};

/** The acts that the reader may do here, as buttons; a correction, seldom wanted, as a plain link. */
export function ActButtons({ acts, size }: { acts: readonly OfferedAct[]; size?: "sm" }) {
  const text = useText(dossierAct);
  if (acts.length === 0) return null;
  return (
    <div className={`no-print flex flex-wrap gap-2 ${size ? "mt-1" : "mt-3"}`}>
      {acts.map(({ act, to }) =>
        act === "correction" ? (
          <Link
            key={act}
            to={to}
            className="plain muted flex min-h-8 items-center gap-1 max-md:min-h-11"
          >
            <Icon name={icons[act]} size={14} />
            {text.title[act]}
          </Link>
        ) : (
          <LinkButton key={act} to={to} icon={icons[act]} {...(size ? { size } : {})}>
            {text.title[act]}
          </LinkButton>
        ),
      )}
    </div>
  );
}
