import { LinkButton } from "#app/components/ui/button.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Table } from "#app/components/ui/table.tsx";
import type { Validity } from "#app/domain/user/roles.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Role } from "#db/schema.ts";

export interface ShownGrant {
  id: number;
  role: Role;
  department: string | null;
  from: string;
  to: string | null;
  validity: Validity;
}

const tones = { current: "done", future: "on", ended: "pause" } as const;

/** A person's roles, those that hold first. */
export function RoleTable({
  grants,
  username,
}: {
  grants: readonly ShownGrant[];
  username: string;
}) {
  const text = useText(administration).roles;
  const { role: names } = useText(common);
  if (grants.length === 0) return <p className="px-4.5 pb-4 text-ink-2">{text.none}</p>;
  return (
    <Table
      caption={text.title}
      rows={grants}
      rowKey={(grant) => grant.id}
      columns={[
        { key: "role", label: text.role, isHead: true, cell: (grant) => names[grant.role] },
        {
          key: "department",
          label: text.department,
          cell: (grant) => grant.department ?? text.wholeProvince,
        },
        { key: "from", label: text.from, cell: (grant) => grant.from },
        { key: "to", label: text.to, cell: (grant) => grant.to ?? text.open },
        {
          key: "validity",
          label: <span className="sr-only">{text.ends}</span>,
          bare: true,
          cell: (grant) => (
            <Chip tone={tones[grant.validity]}>{text.validity[grant.validity]}</Chip>
          ),
        },
        {
          key: "end",
          label: <span className="sr-only">{text.end}</span>,
          bare: true,
          cell: (grant) =>
            grant.validity === "ended" ? null : (
              <LinkButton
                to={paths.userPart(username, `roles/${grant.id}/ending`)}
                size="sm"
                aria-label={`${text.end}: ${names[grant.role]}`}
              >
                {text.end}
              </LinkButton>
            ),
        },
      ]}
    />
  );
}
