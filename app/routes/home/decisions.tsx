import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorize, requireContext } from "#app/auth/guard.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import { hasRole } from "#app/domain/context.ts";
import { getAwaitedDecisions } from "#app/domain/overview/chair.server.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { AwaitedCard, GivenCard } from "./decision-cards.tsx";
import { HomeHead } from "./head.tsx";
import { MinutesCard } from "./minutes-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Everything beyond a department's authority: the list behind the number on the chair's home. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireContext(args);
  authorize(hasRole(actor, "chair", "secretary"));
  const reading = { today: todayOf(now), locale: actor.locale };
  const data = await getAwaitedDecisions(db, reading, actor);
  return {
    title: `${textFor(actor.locale, homeText).chair.awaited} · Giao ban`,
    today: reading.today,
    canDecide: hasRole(actor, "chair"),
    data,
    keys: data.awaited.map(() => crypto.randomUUID()),
  };
}

export default function Decisions() {
  const { today, data, keys, canDecide } = useLoaderData<typeof loader>();
  const text = useText(homeText);
  return (
    <>
      <HomeHead today={today} next={data.next} title={text.chair.awaited} />
      <div className="grid gap-5">
        <MinutesCard rows={data.minutes} />
        <AwaitedCard
          rows={data.awaited}
          count={data.awaitedCount}
          keys={canDecide ? keys : null}
          next={data.next?.period ?? null}
          isWhole
        />
        <GivenCard rows={data.given} />
      </div>
    </>
  );
}
