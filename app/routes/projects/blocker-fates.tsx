import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import type { OpenBlocker } from "#app/domain/appraisal/blockers.server.ts";
import { fates } from "#app/domain/appraisal/words.ts";
import { dossierForm } from "#app/i18n/text/dossier-form.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** The open blockers of the stage that a dossier leaves: what becomes of each. */
export function BlockerFates({
  blockers,
  canDrop,
}: {
  blockers: readonly OpenBlocker[];
  /** Secretary and chair: others report it done, with its evidence. */
  canDrop: boolean;
}) {
  const text = useText(dossierForm);
  if (blockers.length === 0) return null;
  const offered = fates.filter((fate) => canDrop || fate !== "dropped");
  return (
    <section aria-labelledby="blockers-title" className="grid gap-4 rounded-lg bg-paper p-3.5">
      <div>
        <h2 id="blockers-title">{text.blockers(blockers.length)}</h2>
        <p className="muted">{text.blockersHint}</p>
      </div>
      {blockers.map((blocker) => (
        <div key={blocker.id} className="grid gap-2">
          <RadioCards
            name={`blocker.${blocker.id}.fate`}
            label={
              <>
                <span className="code">{blocker.code}</span> {blocker.text}
              </>
            }
            columns={canDrop ? 3 : 2}
            options={offered.map((fate) => ({
              value: fate,
              label: text.fates[fate],
              note: text.fateNotes[fate],
            }))}
            required
          />
          {canDrop ? (
            <TextInput
              name={`blocker.${blocker.id}.reason`}
              label={text.dropReason(blocker.code)}
              maxLength={2000}
            />
          ) : null}
          <a
            className="link justify-self-start text-sm"
            href={paths.issueVerb(blocker.code, "done-report")}
          >
            {text.reportDone(blocker.code)}
          </a>
        </div>
      ))}
    </section>
  );
}
