import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import type { PageChase } from "#app/domain/issue/chase-letters.server.ts";
import { formatDate, formatDayMonth } from "#app/i18n/format.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** The chases of an issue, the last first: to whom, by whom, how, and whether it was answered. */
export function IssueChases({
  chases,
  canOpen,
}: {
  chases: readonly PageChase[];
  canOpen: boolean;
}) {
  const text = useText(chaseText);
  if (chases.length === 0) return null;
  return (
    <Card id="chases" title={text.card} count={<Chip tone="kept">{chases.length}</Chip>}>
      <ol>
        {chases.map((chase) => (
          <li key={chase.number} className="row keep text-sm">
            <div className="meta mb-0.5">
              <b className="text-ink">{text.times(chase.number)}</b>
              <Answer chase={chase} />
            </div>
            <div>
              {canOpen ? (
                <Link to={paths.chaseLetter(chase.letter)} className="plain font-medium">
                  {chase.to}
                </Link>
              ) : (
                <span className="font-medium">{chase.to}</span>
              )}
              , {formatDate(chase.sentOn)}
            </div>
            <div className="muted">
              {[`${text.channel[chase.channel]} ${chase.documentNumber}`.trim(), chase.by].join(
                " · ",
              )}
            </div>
            {chase.note ? <div>{chase.note}</div> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Answer({ chase }: { chase: PageChase }) {
  const text = useText(chaseText);
  if (chase.answeredOn) {
    return (
      <Chip tone="done" glyph="✓">
        {text.answered(formatDayMonth(chase.answeredOn))}
      </Chip>
    );
  }
  const day = formatDayMonth(chase.answerBy);
  return (
    <Chip tone={chase.isLate ? "over" : "soon"} glyph={chase.isLate ? "!" : "…"}>
      {chase.isLate ? text.late(day) : text.waiting(day)}
    </Chip>
  );
}
