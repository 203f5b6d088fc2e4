import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { deviceOf, listSessions } from "#app/auth/sessions.server.ts";
import { Choice } from "#app/components/profile-menu.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { getUser, listGrants } from "#app/domain/user/queries.server.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import { common } from "#app/i18n/text/common.ts";
import { session } from "#app/i18n/text/session.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { SessionList, type ShownSession } from "./session-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireContext(args);
  const { sessionId, locale, textSize } = args.context.session;
  const [person, grants, sessions] = await Promise.all([
    getUser(db, actor.username),
    listGrants(db, actor.id, todayOf(now)),
    listSessions(db, actor.id, now),
  ]);
  const isEnglish = locale === "en";
  return {
    title: `${textFor(locale, session).account.title} · Giao ban`,
    locale,
    textSize,
    fullName: person.fullName,
    username: person.username,
    office: actor.title,
    department: actor.departmentName,
    roles: grants
      .filter((grant) => grant.validity !== "ended")
      .map((grant) => ({
        id: grant.id,
        role: grant.role,
        department: isEnglish ? grant.departmentEn : grant.departmentVi,
        from: formatDate(grant.validFrom),
        to: grant.validTo && formatDate(grant.validTo),
      })),
    sessions: sessions.map(
      (open): ShownSession => ({
        key: open.id.slice(0, 12),
        isThis: open.id === sessionId,
        device: deviceOf(open.agent),
        address: open.address,
        since: formatDateTime(open.createdAt),
        lastSeen: formatDateTime(open.lastSeenAt),
      }),
    ),
  };
}

const sizes = ["normal", "large", "larger"] as const;

export default function Account() {
  const { locale, textSize, sessions, ...person } = useLoaderData<typeof loader>();
  const text = useText(session).account;
  return (
    <>
      <PageHeader title={text.title} />
      <Columns
        side={
          <Card id="reading" title={text.reading} padded>
            <div className="grid gap-4">
              <LanguageChoice id="account" chosen={locale} />
              <Choice
                id="account-size"
                name="textSize"
                label={text.textSize}
                options={sizes.map((value) => ({ value, label: text.textSizes[value] }))}
                chosen={textSize}
              />
            </div>
          </Card>
        }
      >
        <Card id="person" title={text.person} aside={text.wrong} padded>
          <DefinitionList
            items={[
              { term: text.fullName, detail: person.fullName },
              { term: text.username, detail: person.username },
              person.office ? { term: text.personTitle, detail: person.office } : null,
              person.department ? { term: text.department, detail: person.department } : null,
              { term: text.roles, detail: <RoleList roles={person.roles} /> },
            ]}
          />
        </Card>
        <Card id="password" title={text.changePassword} padded>
          <div className="flex flex-wrap items-center gap-3">
            <p className="grow basis-60 text-ink-2">{text.passwordText}</p>
            <LinkButton to={paths.accountPassword()} icon="key">
              {text.changePassword}
            </LinkButton>
          </div>
        </Card>
        <SessionList sessions={sessions} />
      </Columns>
    </>
  );
}

type ShownRole = ReturnType<typeof useLoaderData<typeof loader>>["roles"][number];

function RoleList({ roles }: { roles: readonly ShownRole[] }) {
  const text = useText(session).account;
  const { role: names } = useText(common);
  if (roles.length === 0) return <span className="text-ink-3">{text.noRoles}</span>;
  return (
    <ul className="grid gap-1">
      {roles.map((grant) => (
        <li key={grant.id}>
          <span className="font-semibold">{names[grant.role]}</span>
          {grant.department ? `, ${grant.department}` : null}
          <span className="text-ink-3">
            {" · "}
            {grant.to ? `${grant.from} – ${grant.to}` : text.since(grant.from)}
          </span>
        </li>
      ))}
    </ul>
  );
}
