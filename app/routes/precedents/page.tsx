import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { Columns } from "#app/components/ui/page-header.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { getPrecedent, type PrecedentPage } from "#app/domain/precedent/page.server.ts";
import { canChange } from "#app/domain/precedent/policy.ts";
import { eventSentence } from "#app/i18n/event-sentence.ts";
import { formatDate, formatTime } from "#app/i18n/format.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { events, standing, ...precedent } = await getPrecedent(ctx, args.params.code ?? "");
  return {
    title: `${precedent.code} · ${precedent.title.slice(0, 60)} · Giao ban`,
    precedent,
    acts: (["approve", "edit", "withdraw"] as const).filter((act) =>
      canChange(ctx.actor, act, standing),
    ),
    events: events.map((event) => ({
      id: event.id,
      head: `${formatDate(todayOf(new Date(event.at)))} ${formatTime(event.at)} · ${event.by}`,
      body: eventSentence(event.verb, event.particulars, ctx.actor.locale),
    })),
  };
}

const verbs = { approve: "approval", edit: "edit", withdraw: "withdrawal" } as const;

export default function Precedent() {
  const { precedent, acts, events } = useLoaderData<typeof loader>();
  const text = useText(precedentText);
  return (
    <Columns
      side={
        <Card id="history" title={text.history} padded>
          <Timeline entries={events} />
        </Card>
      }
    >
      <article className="card">
        <header className="grid gap-2 border-b border-line px-4.5 py-4 max-md:px-3.5">
          <Ties precedent={precedent} />
          <h1 className="text-lg leading-snug">{precedent.title}</h1>
          <Standing precedent={precedent} />
        </header>
        <div className="grid gap-4 px-4.5 py-4 max-md:px-3.5">
          <section>
            <h2 className="mb-1">{text.problem}</h2>
            <p className="whitespace-pre-line">{precedent.problem}</p>
          </section>
          <section>
            <h2 className="mb-1">{text.solution}</h2>
            <p className="whitespace-pre-line">{precedent.solution}</p>
          </section>
          <Facts precedent={precedent} />
        </div>
        {acts.length > 0 ? (
          <div className="no-print flex flex-wrap gap-2.5 border-t border-line px-4.5 py-3.5 max-md:px-3.5 max-md:[&>.btn]:grow">
            {acts.map((act) => (
              <LinkButton
                key={act}
                to={paths.precedentVerb(precedent.code, verbs[act])}
                variant={act === "approve" ? "primary" : "secondary"}
              >
                {text.act[act]}
              </LinkButton>
            ))}
          </div>
        ) : null}
      </article>
    </Columns>
  );
}

type Shown = Omit<PrecedentPage, "events" | "standing">;

function Ties({ precedent }: { precedent: Shown }) {
  return (
    <div className="meta">
      <span className="code">{precedent.code}</span>
      {precedent.stage ? <Chip tone="brand">{precedent.stage.name}</Chip> : null}
      {precedent.category ? <Chip tone="kept">{precedent.category.name}</Chip> : null}
      {precedent.kind ? <Chip tone="kept">{precedent.kind.name}</Chip> : null}
    </div>
  );
}

/** Whether one may go by it. */
function Standing({ precedent }: { precedent: Shown }) {
  const text = useText(precedentText);
  if (precedent.state === "proposed") return <Callout tone="soon" title={text.waits} />;
  if (precedent.state === "approved") return null;
  return (
    <Callout tone="pause" icon="x-circle" title={text.gone}>
      {precedent.withdrawReason}
    </Callout>
  );
}

function Facts({ precedent }: { precedent: Shown }) {
  const text = useText(precedentText);
  const on = (moment: string) => formatDate(todayOf(new Date(moment)));
  const writer = [precedent.createdBy, precedent.department].filter(Boolean).join(", ");
  return (
    <DefinitionList
      items={[
        precedent.norm !== "" && { term: text.norm, detail: precedent.norm },
        precedent.document !== "" && { term: text.document, detail: precedent.document },
        precedent.source !== null && {
          term: text.source,
          detail: (
            <Link to={paths.issue(precedent.source)} className="link">
              {precedent.source}
            </Link>
          ),
        },
        { term: text.proposed, detail: text.byOn(writer, on(precedent.createdAt)) },
        precedent.approvedAt !== null && {
          term: text.approved,
          detail: text.byOn(precedent.approvedBy, on(precedent.approvedAt)),
        },
        precedent.withdrawnAt !== null && {
          term: text.withdrawn,
          detail: text.byOn(precedent.withdrawnBy, on(precedent.withdrawnAt)),
        },
      ]}
    />
  );
}
