import { FittingPrecedents } from "#app/components/fitting-precedents.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import type { IssuePrecedents } from "#app/domain/precedent/fitting.server.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** How the like was solved; of a resolved issue also what became of its own solution. */
export function IssuePrecedentsCard({
  code,
  precedents,
  canPropose,
}: {
  code: string;
  precedents: IssuePrecedents;
  canPropose: boolean;
}) {
  const text = useText(precedentText);
  const { fitting, own } = precedents;
  const isOffered = canPropose && own === null;
  if (fitting.length === 0 && own === null && !isOffered) return null;
  return (
    <Card
      id="precedents"
      title={text.card}
      aside={
        <Link to={paths.precedents()} className="link">
          {text.more}
        </Link>
      }
    >
      {own ? (
        <p className="row">
          {text.came}{" "}
          <Link to={paths.precedent(own)} className="link">
            {own}
          </Link>
        </p>
      ) : null}
      <FittingPrecedents precedents={fitting} />
      {isOffered ? (
        <div className="row no-print">
          <LinkButton to={paths.newPrecedent({ issue: code })} size="sm" icon="layers">
            {text.proposeFrom}
          </LinkButton>
        </div>
      ) : null}
    </Card>
  );
}
