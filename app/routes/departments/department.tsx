import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { Avatar } from "#app/components/ui/avatar.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { canKeepDepartments } from "#app/domain/department/policy.ts";
import { getDepartment, listDepartmentPeople } from "#app/domain/department/queries.server.ts";
import { listEventsOf } from "#app/domain/history/queries.server.ts";
import { listOwedAnswers } from "#app/domain/issue/answer-list.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { toShownEvents } from "../admin/events.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireContext(args);
  const row = await getDepartment(db, args.params.code ?? "");
  const [people, events, [owed]] = await Promise.all([
    listDepartmentPeople(db, row.id, todayOf(now)),
    listEventsOf(db, "department_id", row.id),
    listOwedAnswers(db, todayOf(now), row.id),
  ]);
  const isEnglish = actor.locale === "en";
  const name = isEnglish ? row.nameEn : row.nameVi;
  return {
    title: `${name} · Giao ban`,
    canKeep: canKeepDepartments(actor),
    id: row.id,
    code: row.code,
    name,
    shortName: isEnglish ? row.shortNameEn : row.shortNameVi,
    kind: row.kind,
    symbol: row.symbol,
    isActive: row.isActive,
    counts: { projects: row.projects, leads: row.openIssues, coordinates: row.coordinated },
    owed: { waiting: owed?.waiting ?? 0, overdue: owed?.overdue ?? 0 },
    people: people.map((person) => ({
      id: person.id,
      fullName: person.fullName,
      office: (isEnglish && person.titleEn) || person.titleVi,
      roles: person.roles,
    })),
    events: toShownEvents(
      events.filter((event) => event.verb.startsWith("department.")),
      actor.locale,
    ),
  };
}

export default function Department() {
  const page = useLoaderData<typeof loader>();
  const { department: text, kinds } = useText(administration);
  const part = (name: string) => paths.departmentPart(page.code, name);
  return (
    <>
      <PageHeader
        above={page.code}
        title={page.name}
        below={kinds[page.kind]}
        actions={
          page.canKeep ? (
            <>
              {page.isActive ? (
                <LinkButton to={part("deactivation")} variant="ghost">
                  {text.deactivate}
                </LinkButton>
              ) : (
                <LinkButton to={part("reactivation")}>{text.reactivate}</LinkButton>
              )}
              <LinkButton to={part("edit")} icon="edit">
                {text.edit}
              </LinkButton>
            </>
          ) : null
        }
      />
      {page.isActive ? null : (
        <div className="mb-5">
          <Callout tone="pause" icon="archive" title={text.inactive}>
            {text.inactiveText}
          </Callout>
        </div>
      )}
      <Columns
        side={
          <>
            <Card id="details" title={text.details} padded>
              <DefinitionList
                items={[
                  { term: text.shortVi, detail: page.shortName },
                  page.symbol ? { term: text.symbol, detail: page.symbol } : null,
                ]}
              />
            </Card>
            <Card id="history" title={text.history} padded>
              {page.events.length > 0 ? (
                <Timeline entries={page.events} />
              ) : (
                <p className="text-ink-3">{text.noHistory}</p>
              )}
            </Card>
          </>
        }
      >
        <Counts id={page.id} counts={page.counts} owed={page.owed} />
        <People people={page.people} />
      </Columns>
    </>
  );
}

/** Each number opens the list that it counts. */
function Counts({
  id,
  counts,
  owed,
}: {
  id: number;
  counts: { projects: number; leads: number; coordinates: number };
  owed: { waiting: number; overdue: number };
}) {
  const text = useText(administration).department;
  const locale = useLocale();
  const entries = [
    { label: text.leads, value: counts.leads, to: paths.issues({ department: id, part: "lead" }) },
    {
      label: text.coordinates,
      value: counts.coordinates,
      to: paths.issues({ department: id, part: "coordinator" }),
    },
    { label: text.projects, value: counts.projects, to: paths.projects({ department: id }) },
    {
      label: text.asked(owed.overdue),
      value: owed.waiting,
      to: paths.issues({ department: id, part: "asked" }),
    },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {entries.map((entry) => (
        <li key={entry.label} className="card relative px-4.5 py-3.5 hover:border-brand">
          <span className="block text-2xl font-bold">{formatNumber(entry.value, locale)}</span>
          <Link to={entry.to} className="muted after:absolute after:inset-0">
            {entry.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

type Person = ReturnType<typeof useLoaderData<typeof loader>>["people"][number];

function People({ people }: { people: readonly Person[] }) {
  const text = useText(administration).department;
  const { role: names } = useText(common);
  return (
    <Card id="people" title={text.people}>
      {people.length > 0 ? (
        <ul className="divide-y divide-line-soft">
          {people.map((person) => (
            <li key={person.id} className="flex items-center gap-3 px-4.5 py-2.5">
              <Avatar name={person.fullName} />
              <span className="min-w-0">
                <span className="block font-semibold">{person.fullName}</span>
                <span className="muted block">
                  {[person.office, ...person.roles.map((role) => names[role])]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon="users" title={text.noPeople} />
      )}
    </Card>
  );
}
