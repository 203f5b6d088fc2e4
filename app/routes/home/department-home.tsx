import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { StageName } from "#app/components/ui/state-badge.tsx";
import { Table } from "#app/components/ui/table.tsx";
import type { DepartmentHome, OwnProject } from "#app/domain/overview/department.server.ts";
import {
  type Expectation,
  expectationOf,
  expectations,
  type OwnIssue,
} from "#app/domain/overview/expectation.ts";
import { formatDate, formatDayMonth, formatNumber } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { department as departmentText } from "#app/i18n/text/home-department.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { AskedCard } from "./asked-card.tsx";
import { HandoverCard } from "./handover-card.tsx";
import { HomeHead } from "./head.tsx";
import { IssueRow } from "./issue-row.tsx";
import { lists } from "./lists.ts";
import { QueueHead } from "./queue-head.tsx";
import { type SharedLine, sharedLine } from "./shared-line.ts";
import { WaitingCard } from "./waiting-card.tsx";

/** “What is expected of us, by when?” */
export default function DepartmentPage({ today, data }: { today: string; data: DepartmentHome }) {
  const text = useText(homeText);
  const own = useText(departmentText);
  const groups = expectations
    .map((key) => ({ key, issues: data.issues.filter((issue) => expectationOf(issue) === key) }))
    .filter((group) => group.issues.length > 0);
  const line = sharedLine(data.issues, data.next?.period);
  return (
    <>
      <HomeHead
        today={today}
        next={data.next}
        title={own.title}
        actions={
          <LinkButton to={paths.newIssue()} icon="plus">
            {text.raise}
          </LinkButton>
        }
      />
      <div className="grid gap-5">
        <AskedCard asked={data.asked} isOne={data.departments.length === 1} />
        <Card
          id="issues"
          title={<DepartmentNames data={data} />}
          aside={data.next ? own.reportBy(formatDayMonth(data.next.cutoffOn)) : undefined}
        >
          {groups.map((group) => (
            <section
              key={group.key}
              aria-labelledby={`group-${group.key}`}
              className="border-b border-line last:border-b-0"
            >
              <QueueHead
                id={`group-${group.key}`}
                title={own.groups[group.key]}
                count={group.issues.length}
              />
              {group.issues.map((issue) => (
                <OwnRow key={issue.code} issue={issue} group={group.key} line={line} />
              ))}
            </section>
          ))}
          {groups.length === 0 ? (
            <EmptyState icon="check-circle" title={own.none}>
              {own.noneText}
            </EmptyState>
          ) : null}
        </Card>
        <HandoverCard handovers={data.handovers} />
        <WaitingCard data={data} />
        <ProjectsCard data={data} />
      </div>
    </>
  );
}

/** Each department with the lists of what it leads and what it helps with. */
function DepartmentNames({ data }: { data: DepartmentHome }) {
  const text = useText(departmentText);
  const locale = useLocale();
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      {data.departments.map((department) => (
        <Link key={department.code} to={lists.ledBy(department.id)} className="plain">
          {department.name}
        </Link>
      ))}
      <Chip tone="kept">{formatNumber(data.issueCount, locale)}</Chip>
      {data.departments.map((department) =>
        data.coordinated > 0 ? (
          <Link
            key={department.code}
            to={lists.helpedBy(department.id)}
            className="plain muted font-normal"
          >
            {text.coordinated(formatNumber(data.coordinated, locale))}
          </Link>
        ) : null,
      )}
    </span>
  );
}

function OwnRow({ issue, group, line }: { issue: OwnIssue; group: Expectation; line: SharedLine }) {
  const text = useText(departmentText);
  const mayReport = issue.state === "open";
  const isDue = group === "to_report" || group === "sent_back" || group === "overdue";
  return (
    <IssueRow issue={issue} line={line} note={<Waiting issue={issue} />} isOwn>
      {mayReport ? (
        <>
          <LinkButton
            to={paths.issueVerb(issue.code, "report")}
            size="sm"
            variant={isDue ? "primary" : "secondary"}
          >
            {text.report}
          </LinkButton>
          <LinkButton to={paths.issueVerb(issue.code, "done-report")} size="sm">
            {text.done}
          </LinkButton>
          {issue.extensionTo === null ? (
            <LinkButton to={paths.issueVerb(issue.code, "extension")} size="sm">
              {text.extend}
            </LinkButton>
          ) : null}
        </>
      ) : null}
    </IssueRow>
  );
}

/** Whose move it is, or what was said. */
function Waiting({ issue }: { issue: OwnIssue }) {
  const text = useText(departmentText);
  if (issue.state === "proposed") return text.waitingFor.proposed;
  if (issue.state === "reported_done") return text.waitingFor.reported_done;
  if (issue.state === "paused") return text.waitingFor.paused;
  if (issue.extensionTo) return text.waitingFor.extension(formatDate(issue.extensionTo));
  if (issue.reliefReason) return text.waitingFor.relief;
  if (issue.said === "no_progress") return text.noProgress;
  return issue.said === "reported" ? text.reported : null;
}

function ProjectsCard({ data }: { data: DepartmentHome }) {
  const text = useText(departmentText);
  const locale = useLocale();
  if (data.projects.length === 0) return null;
  return (
    <Card
      id="projects"
      title={text.projects}
      count={<Chip tone="kept">{formatNumber(data.projects.length, locale)}</Chip>}
    >
      <Table<OwnProject>
        caption={text.projects}
        rows={data.projects}
        rowKey={(project) => project.code}
        columns={[
          {
            key: "project",
            label: text.project,
            isHead: true,
            bare: true,
            cell: (project) => (
              <Link to={paths.project(project.code)} className="plain">
                <span className="code">{project.code}</span>{" "}
                <span className="font-normal">{project.name}</span>
              </Link>
            ),
          },
          {
            key: "stage",
            label: text.stage,
            cell: (project) => <StageName name={project.stage} round={project.round} />,
          },
          {
            key: "days",
            label: text.days,
            align: "num",
            cell: (project) => (
              <span className={project.days > project.limit ? "font-semibold text-over" : ""}>
                {formatNumber(project.days, locale)}/{project.limit}
              </span>
            ),
          },
          {
            key: "blockers",
            label: text.blockers,
            align: "num",
            cell: (project) =>
              project.blockers > 0 ? (
                <Link
                  to={paths.issues({ project: project.code, kind: "blocker" })}
                  className="plain"
                >
                  {formatNumber(project.blockers, locale)}
                </Link>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}
