import { Card } from "#app/components/ui/card.tsx";
import type { ClosingSummary } from "#app/domain/meeting/closing-summary.ts";
import { closureText } from "#app/i18n/text/closure.ts";
import { useText } from "#app/i18n/text.ts";

/** What closing will do, in numbers; what is not there is left out. */
export function ClosingEffect({ summary }: { summary: ClosingSummary }) {
  const text = useText(closureText);
  const lines: [string, number][] = [
    [text.open, summary.remainder],
    [text.resolved, summary.resolved],
    [text.carried, summary.carried],
    [text.notDiscussed, summary.notDiscussed],
    [text.paused, summary.paused],
    [text.cancelled, summary.cancelled],
    [text.noted, summary.noted],
    [text.conclusions, summary.conclusions],
    [text.tasks, summary.tasks],
  ];
  return (
    <Card id="effect" title={text.effect} padded>
      <dl className="grid gap-1">
        {lines
          .filter(([, count]) => count > 0)
          .map(([word, count]) => (
            <div key={word} className="flex items-baseline gap-3">
              <dt className="grow text-ink-2">{word}</dt>
              <dd className="text-md font-semibold tabular-nums">{count}</dd>
            </div>
          ))}
      </dl>
      <p className="muted mt-3">{text.effectNote}</p>
    </Card>
  );
}
