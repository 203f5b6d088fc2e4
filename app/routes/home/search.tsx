import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { requireContext } from "#app/auth/guard.server.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { MeetingStateBadge, StateBadge } from "#app/components/ui/state-badge.tsx";
import { findByCode, search } from "#app/domain/overview/search.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { stageWords } from "#app/i18n/stage-words.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { search as searchText } from "#app/i18n/text/search.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const pageOf = { issue: paths.issue, project: paths.project, meeting: paths.meeting };

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const q = (new URL(args.request.url).searchParams.get("q") ?? "").normalize("NFC").slice(0, 200);
  const named = await findByCode(ctx, q);
  if (named) throw redirect(pageOf[named.kind](named.code));
  const title = `${textFor(ctx.actor.locale, searchText).title} · Giao ban`;
  return { title, q, found: await search(ctx, q) };
}

export default function Search() {
  const { q, found } = useLoaderData<typeof loader>();
  const text = useText(searchText);
  const words = useText(figures);
  const isEmpty = Object.values(found).every((rows) => rows.length === 0);
  return (
    <>
      <PageHeader title={q ? text.resultsFor(q) : text.title} />
      <SearchForm q={q} />
      <div className="grid gap-5">
        <Hits
          id="issues"
          title={text.issues}
          all={{ to: paths.issues({ q, state: "all" }), label: text.allIssues }}
          rows={found.issues.map((issue) => (
            <Hit
              key={issue.code}
              to={paths.issue(issue.code)}
              code={issue.code}
              name={issue.text}
              badge={<StateBadge state={issue.state} />}
              facts={[issue.lead, issue.deadline ? formatDate(issue.deadline) : null]}
            />
          ))}
        />
        <Hits
          id="projects"
          title={text.projects}
          all={{ to: paths.projects({ q }), label: text.allProjects }}
          rows={found.projects.map((project) => (
            <Hit
              key={project.code}
              to={paths.project(project.code)}
              code={project.code}
              name={project.name}
              facts={[
                project.owner,
                project.stage && stageWords(project.stage, project.round, words),
              ]}
            />
          ))}
        />
        <Hits
          id="meetings"
          title={text.meetings}
          rows={found.meetings.map((meeting) => (
            <Hit
              key={meeting.code}
              to={paths.meeting(meeting.code)}
              code={meeting.code}
              name={meeting.title}
              badge={<MeetingStateBadge state={meeting.state} />}
              facts={[formatDate(meeting.heldOn), meeting.documentNumber]}
            />
          ))}
        />
        <Hits
          id="departments"
          title={text.departments}
          rows={found.departments.map((department) => (
            <Hit
              key={department.code}
              to={paths.department(department.code)}
              code={department.code}
              name={department.name}
              facts={[department.shortName]}
            />
          ))}
        />
      </div>
      {isEmpty ? (
        <EmptyState icon="search" title={q ? text.none(q) : text.start}>
          {q ? text.noneText : text.hint}
        </EmptyState>
      ) : null}
    </>
  );
}

function SearchForm({ q }: { q: string }) {
  const text = useText(searchText);
  return (
    <Form method="get" role="search" className="no-print mb-5 flex gap-2">
      <label htmlFor="search-q" className="sr-only">
        {text.label}
      </label>
      <input
        key={q}
        id="search-q"
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        placeholder={text.label}
        className="input max-w-xl"
      />
      <Button variant="primary" icon="search">
        {text.go}
      </Button>
    </Form>
  );
}

function Hits({
  id,
  title,
  rows,
  all,
}: {
  id: string;
  title: string;
  rows: readonly ReactNode[];
  all?: { to: string; label: string };
}) {
  if (rows.length === 0) return null;
  return (
    <Card
      id={id}
      title={title}
      aside={
        all ? (
          <Link to={all.to} className="link">
            {all.label}
          </Link>
        ) : undefined
      }
    >
      {rows}
    </Card>
  );
}

function Hit({
  to,
  code,
  name,
  badge,
  facts,
}: {
  to: string;
  code: string;
  name: string;
  badge?: ReactNode;
  facts: readonly (string | null)[];
}) {
  return (
    <div className="row">
      <div className="meta mb-0.5">
        <span className="code">{code}</span>
        {badge}
        <span>{facts.filter(Boolean).join(" · ")}</span>
      </div>
      <Link to={to} className="plain font-semibold">
        {name}
      </Link>
    </div>
  );
}
