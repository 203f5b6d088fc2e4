import { Card } from "#app/components/ui/card.tsx";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { issuePage } from "#app/i18n/text/issue-page.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export interface ShownTookIn {
  code: string;
  text: string;
  reason: string;
  events: { id: number; head: string; body: string }[];
}

/** The duplicates that live on in this issue, each with the history it had of its own. */
export function TookInCard({ tookIn }: { tookIn: readonly ShownTookIn[] }) {
  const text = useText(issuePage);
  if (tookIn.length === 0) return null;
  return (
    <Card id="took-in" title={text.tookIn(tookIn.length)}>
      {tookIn.map((one) => (
        <section key={one.code} className="row grid gap-1.5">
          <div className="meta">
            <Link to={paths.issueAlone(one.code)} className="code plain">
              {one.code}
            </Link>
            <span>{one.reason}</span>
          </div>
          <p className="whitespace-pre-line">{one.text}</p>
          <Disclosure summary={text.ownHistory(one.code)}>
            <Timeline entries={one.events} />
          </Disclosure>
        </section>
      ))}
    </Card>
  );
}
