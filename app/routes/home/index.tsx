import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import { getChairHome } from "#app/domain/overview/chair.server.ts";
import { homeFor, homesOf } from "#app/domain/overview/role-home.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { textFor } from "#app/i18n/text.ts";
import { ChairPage } from "./chair-home.tsx";
import { HomeTabs } from "./head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireContext(args);
  const kind = homeFor(actor, new URL(args.request.url).searchParams.get("role"));
  const reading = { today: todayOf(now), locale: actor.locale };
  const page = {
    title: `${textFor(actor.locale, homeText).title} · Giao ban`,
    today: reading.today,
    kinds: homesOf(actor),
  };
  const data = await getChairHome(db, reading);
  return { ...page, kind, data, keys: data.awaited.map(() => crypto.randomUUID()) };
}

export default function Home() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <HomeTabs kinds={page.kinds} current={page.kind} />
      <ChairPage today={page.today} data={page.data} keys={page.keys} />
    </>
  );
}
