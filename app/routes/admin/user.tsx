import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { listEventsOf } from "#app/domain/history/queries.server.ts";
import { listGrants } from "#app/domain/user/queries.server.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { toShownEvents } from "./events.server.ts";
import { requireAdministrator } from "./guard.server.ts";
import { RoleTable } from "./role-table.tsx";
import { userOf } from "./user-of.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireAdministrator(args);
  const user = await userOf(args, db);
  const [grants, events] = await Promise.all([
    listGrants(db, user.id, todayOf(now)),
    listEventsOf(db, "user_id", user.id),
  ]);
  const isEnglish = actor.locale === "en";
  const isLinkOpen = user.linkExpiresAt !== null && user.linkExpiresAt > now;
  return {
    title: `${user.fullName} · Giao ban`,
    username: user.username,
    fullName: user.fullName,
    office: (isEnglish && user.titleEn) || user.titleVi,
    department: isEnglish ? user.departmentEn : user.departmentVi,
    email: user.email,
    phone: user.phone,
    isActive: user.isActive,
    hasPassword: user.hasPassword,
    lastSeen: user.lastSeenAt && formatDateTime(user.lastSeenAt),
    linkUntil: isLinkOpen && user.linkExpiresAt ? formatDateTime(user.linkExpiresAt) : null,
    grants: grants.map((grant) => ({
      id: grant.id,
      role: grant.role,
      department: isEnglish ? grant.departmentEn : grant.departmentVi,
      from: formatDate(grant.validFrom),
      to: grant.validTo && formatDate(grant.validTo),
      validity: grant.validity,
    })),
    events: toShownEvents(events, actor.locale),
  };
}

export default function User() {
  const user = useLoaderData<typeof loader>();
  const { user: text, users, roles } = useText(administration);
  const part = (name: string) => paths.userPart(user.username, name);
  return (
    <>
      <PageHeader
        above={user.username}
        title={user.fullName}
        below={user.isActive ? user.office : <Chip tone="pause">{users.inactive}</Chip>}
        actions={
          <>
            {user.isActive ? (
              <LinkButton to={part("deactivation")} variant="ghost">
                {text.deactivate}
              </LinkButton>
            ) : (
              <LinkButton to={part("reactivation")} variant="primary">
                {text.reactivate}
              </LinkButton>
            )}
            <LinkButton to={part("edit")} icon="edit">
              {text.edit}
            </LinkButton>
          </>
        }
      />
      <Columns
        side={
          <>
            <Card id="access" title={text.access} padded>
              <p>
                {user.hasPassword ? text.hasPassword : <Chip tone="soon">{users.noPassword}</Chip>}
              </p>
              <p className="muted mt-1">
                {user.lastSeen ? `${text.lastSeen}: ${user.lastSeen}` : text.never}
              </p>
              {user.linkUntil ? <p className="mt-1">{text.linkUntil(user.linkUntil)}</p> : null}
              {user.isActive ? (
                <LinkButton to={part("password-link")} icon="link" className="mt-3">
                  {text.makeLink}
                </LinkButton>
              ) : null}
            </Card>
            <Card id="history" title={text.history} padded>
              <Timeline entries={user.events} />
            </Card>
          </>
        }
      >
        <Card id="details" title={text.details} padded>
          <DefinitionList
            items={[
              { term: text.fullName, detail: user.fullName },
              user.office ? { term: text.titleVi, detail: user.office } : null,
              { term: text.department, detail: user.department ?? text.noDepartment },
              user.email ? { term: text.email, detail: user.email } : null,
              user.phone ? { term: text.phone, detail: user.phone } : null,
            ]}
          />
        </Card>
        <Card
          id="roles"
          title={roles.title}
          aside={
            <LinkButton to={part("roles/new")} size="sm" icon="plus">
              {roles.add}
            </LinkButton>
          }
        >
          <RoleTable grants={user.grants} username={user.username} />
        </Card>
      </Columns>
    </>
  );
}
