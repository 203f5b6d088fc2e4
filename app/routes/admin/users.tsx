import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { FilterBar, FilterSelect, FilterText } from "#app/components/ui/filter-bar.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { type Column, Table } from "#app/components/ui/table.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { countUsers, listUsers } from "#app/domain/user/queries.server.ts";
import { roles } from "#app/domain/user/roles.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { departmentOptions } from "./choices.server.ts";
import { requireAdministrator } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const rowId = z.coerce
  .number()
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER)
  .optional()
  .catch(undefined);

/** What an address may say; anything else is as if it were not there. */
const search = z.object({
  q: z.string().max(200).optional().catch(undefined),
  department: rowId,
  role: z.enum(roles).optional().catch(undefined),
  state: z.enum(["active", "inactive"]).optional().catch(undefined),
  after: rowId,
  before: rowId,
});

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireAdministrator(args);
  const params = new URL(args.request.url).searchParams;
  const { after, before, department, ...rest } = search.parse(Object.fromEntries(params));
  const filter = { ...rest, departmentId: department };
  const today = todayOf(now);
  const [page, total, departments] = await Promise.all([
    listUsers(db, filter, today, { after, before }),
    countUsers(db, filter, today),
    departmentOptions(db, actor.locale),
  ]);
  const isEnglish = actor.locale === "en";
  return {
    title: `${textFor(actor.locale, administration).users.title} · Giao ban`,
    total,
    departments,
    filter: rest,
    departmentId: department ?? null,
    after: page.after,
    before: page.before,
    users: page.users.map((user) => ({
      username: user.username,
      fullName: user.fullName,
      office: (isEnglish && user.titleEn) || user.titleVi,
      department: (isEnglish ? user.departmentEn : user.departmentVi) ?? "",
      isActive: user.isActive,
      hasPassword: user.hasPassword,
      roles: user.roles,
    })),
  };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["users"][number];

export default function Users() {
  const page = useLoaderData<typeof loader>();
  const text = useText(administration).users;
  const { role: roleNames } = useText(common);
  const { q, role, state } = page.filter;
  const query = { q, role, state, department: page.departmentId ?? undefined };
  const departmentName = page.departments
    .flatMap((group) => group.options)
    .find((option) => option.value === page.departmentId)?.label;
  const active = [
    ...(q ? [{ name: "q", label: `“${q}”` }] : []),
    ...(departmentName ? [{ name: "department", label: departmentName }] : []),
    ...(role ? [{ name: "role", label: roleNames[role] }] : []),
    ...(state ? [{ name: "state", label: text[state] }] : []),
  ];
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <LinkButton to={paths.newUser()} variant="primary" icon="user-plus">
            {text.add}
          </LinkButton>
        }
      />
      <FilterBar active={active}>
        <FilterText label={text.search} />
        <FilterSelect name="department" label={text.department} options={page.departments} />
        <FilterSelect
          name="role"
          label={text.role}
          options={roles.map((value) => ({ value, label: roleNames[value] }))}
        />
        <FilterSelect
          name="state"
          label={text.state}
          options={(["active", "inactive"] as const).map((value) => ({
            value,
            label: text[value],
          }))}
        />
      </FilterBar>
      <Card>
        {page.users.length > 0 ? (
          <Table
            caption={text.title}
            columns={columnsOf(text, roleNames)}
            rows={page.users}
            rowKey={(user) => user.username}
          />
        ) : (
          <EmptyState icon="users" title={text.empty}>
            {text.emptyText}
          </EmptyState>
        )}
        <Pager
          previous={page.before === null ? null : paths.users({ ...query, before: page.before })}
          next={page.after === null ? null : paths.users({ ...query, after: page.after })}
          total={page.total}
        />
      </Card>
    </>
  );
}

type Words = typeof administration.vi.users;

function columnsOf(text: Words, roleNames: Record<Row["roles"][number], string>): Column<Row>[] {
  return [
    {
      key: "name",
      label: text.person,
      isHead: true,
      cell: (user) => (
        <Link to={paths.user(user.username)} className="link">
          {user.fullName}
        </Link>
      ),
    },
    { key: "username", label: text.username, cell: (user) => user.username },
    { key: "office", label: text.office, cell: (user) => user.office },
    { key: "department", label: text.department, cell: (user) => user.department },
    {
      key: "roles",
      label: text.roles,
      cell: (user) =>
        user.roles.length > 0 ? (
          user.roles.map((role) => roleNames[role]).join(", ")
        ) : (
          <span className="text-ink-3">{text.noRoles}</span>
        ),
    },
    {
      key: "state",
      label: text.state,
      cell: (user) => {
        if (!user.isActive) return <Chip tone="pause">{text.inactive}</Chip>;
        return user.hasPassword ? text.active : <Chip tone="soon">{text.noPassword}</Chip>;
      },
    },
  ];
}
