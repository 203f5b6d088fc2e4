import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { requireContext } from "#app/auth/guard.server.ts";
import { Skeleton } from "#app/components/ui/progress.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { type Context, departmentsOf, hasRole } from "#app/domain/context.ts";
import { getAdministratorHome } from "#app/domain/overview/administrator.server.ts";
import { findParties, getAppraiserHome } from "#app/domain/overview/appraiser.server.ts";
import { getChairHome } from "#app/domain/overview/chair.server.ts";
import { getDepartmentHome } from "#app/domain/overview/department.server.ts";
import { listMinutesToApprove } from "#app/domain/overview/minutes.server.ts";
import { type HomeKind, homeFor, homesOf } from "#app/domain/overview/role-home.ts";
import { getSecretaryHome } from "#app/domain/overview/secretary.server.ts";
import type { Reading } from "#app/domain/overview/standing.server.ts";
import { getViewerHome } from "#app/domain/overview/viewer.server.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { textFor } from "#app/i18n/text.ts";
import { HomeTabs } from "./head.tsx";
import {
  AdministratorPage,
  AppraiserPage,
  ChairPage,
  DepartmentPage,
  type HomeData,
  SecretaryPage,
  ViewerPage,
} from "./home-pages.tsx";
import { MinutesCard } from "./minutes-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Each role's home answers its first question; who holds several roles has tabs to the others. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const kind = homeFor(ctx.actor, new URL(args.request.url).searchParams.get("role"));
  const reading = { today: todayOf(ctx.now), locale: ctx.actor.locale };
  const [home, minutes] = await Promise.all([
    readHome(ctx, kind, reading),
    // Whoever chairs one meeting approves its minutes, whatever their home is.
    kind === "chair" ? [] : listMinutesToApprove(ctx.db, reading, ctx.actor),
  ]);
  return {
    title: `${textFor(reading.locale, homeText).title} · Giao ban`,
    today: reading.today,
    kinds: homesOf(ctx.actor),
    home,
    minutes,
  };
}

async function readHome(ctx: Context, kind: HomeKind, reading: Reading): Promise<HomeData> {
  const { db, actor } = ctx;
  switch (kind) {
    case "chair": {
      const data = await getChairHome(db, reading, actor);
      return { kind, data, keys: data.awaited.map(() => crypto.randomUUID()) };
    }
    case "secretary":
      return { kind, data: await getSecretaryHome(db, reading) };
    case "department": {
      const reader = { id: actor.id, departmentIds: departmentsOf(actor) };
      return { kind, data: await getDepartmentHome(db, reading, reader) };
    }
    case "appraiser": {
      const departmentIds = appraisedFor(ctx);
      const parties = await findParties(db, departmentIds);
      const reader = { id: actor.id, departmentIds, isLead: hasRole(actor, "appraisal_lead") };
      return { kind, data: await getAppraiserHome(db, reading, parties, reader) };
    }
    case "viewer":
      return { kind, data: await getViewerHome(db, reading) };
    case "administrator":
      return { kind, data: await getAdministratorHome(db, reading) };
  }
}

/** Departments for which the person appraises. */
function appraisedFor({ actor }: Context): number[] {
  return actor.roles
    .filter((grant) => grant.role === "appraiser" || grant.role === "appraisal_lead")
    .flatMap((grant) => (grant.departmentId === null ? [] : [grant.departmentId]));
}

export default function Home() {
  const { today, kinds, home, minutes } = useLoaderData<typeof loader>();
  return (
    <>
      <HomeTabs kinds={kinds} current={home.kind} />
      {minutes.length > 0 ? (
        <div className="mb-5">
          <MinutesCard rows={minutes} />
        </div>
      ) : null}
      <Suspense fallback={<Skeleton className="h-40 w-full" />}>
        <HomePage today={today} home={home} />
      </Suspense>
    </>
  );
}

function HomePage({ today, home }: { today: string; home: HomeData }) {
  switch (home.kind) {
    case "chair":
      return <ChairPage today={today} data={home.data} keys={home.keys} />;
    case "secretary":
      return <SecretaryPage today={today} data={home.data} />;
    case "department":
      return <DepartmentPage today={today} data={home.data} />;
    case "appraiser":
      return <AppraiserPage today={today} data={home.data} />;
    case "viewer":
      return <ViewerPage today={today} data={home.data} />;
    case "administrator":
      return <AdministratorPage today={today} data={home.data} />;
  }
}
