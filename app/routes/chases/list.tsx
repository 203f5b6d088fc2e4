import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorize, requireContext } from "#app/auth/guard.server.ts";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { listLetters } from "#app/domain/issue/chase-letters.server.ts";
import { listChaseDue } from "#app/domain/issue/chase-list.server.ts";
import { canReadChases } from "#app/domain/issue/policy.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { DueParties } from "./due-parties.tsx";
import { LetterTable } from "./letter-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Whom to chase today; `?view=unanswered` and `?view=sent` the letters. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  authorize(canReadChases(ctx.actor));
  const params = new URL(args.request.url).searchParams;
  const asked = params.get("view");
  const view = asked === "unanswered" || asked === "sent" ? asked : "due";
  const before = /^\d{1,15}$/.test(params.get("before") ?? "")
    ? Number(params.get("before"))
    : null;
  const title = `${textFor(ctx.actor.locale, chaseText).title} · Giao ban`;
  if (view === "due") return { title, view, parties: await listChaseDue(ctx), letters: null };
  const letters = await listLetters(ctx, { isUnanswered: view === "unanswered", before });
  return { title, view, parties: [], letters };
}

export default function Chases() {
  const { view, parties, letters } = useLoaderData<typeof loader>();
  const text = useText(chaseText);
  const count = parties.reduce((sum, party) => sum + party.issues.length, 0);
  const last = letters?.rows.at(-1);
  return (
    <>
      <PageHeader
        title={text.title}
        below={
          <Link to={paths.waiting()} className="link">
            {text.next}
          </Link>
        }
      />
      <Tabs
        label={text.views}
        tabs={[
          {
            to: paths.chases(),
            label: text.due,
            count: view === "due" ? count : undefined,
            isCurrent: view === "due",
          },
          {
            to: paths.chases({ view: "unanswered" }),
            label: text.unanswered,
            isCurrent: view === "unanswered",
          },
          { to: paths.chases({ view: "sent" }), label: text.sent, isCurrent: view === "sent" },
        ]}
      />
      {letters === null ? (
        <DueParties parties={parties} />
      ) : (
        <Card>
          {letters.rows.length === 0 ? (
            <EmptyState icon="send" title={text.noLetters}>
              {text.noLettersText}
            </EmptyState>
          ) : (
            <LetterTable rows={letters.rows} />
          )}
          {letters.hasMore && last ? (
            <div className="row no-print">
              <Link to={paths.chases({ view, before: last.id })} className="link">
                {text.older}
              </Link>
            </div>
          ) : null}
        </Card>
      )}
    </>
  );
}
