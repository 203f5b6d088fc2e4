import { Button } from "#app/components/ui/button.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Table } from "#app/components/ui/table.tsx";
import { checklist as words } from "#app/i18n/text/checklist.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export interface ShownDocument {
  id: number;
  name: string;
  isRequired: boolean;
  isDefault: boolean;
}

/** The documents of a kind in order; each leads to its form and steps up and down. */
export function DocumentTable({
  kind,
  caption,
  rows,
}: {
  kind: string;
  caption: string;
  rows: readonly ShownDocument[];
}) {
  const text = useText(words);
  const place = new Map(rows.map((row, index) => [row.id, index]));
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "position",
          label: text.position,
          bare: true,
          cell: (row) => (place.get(row.id) ?? 0) + 1,
        },
        {
          key: "name",
          label: text.document,
          isHead: true,
          cell: (row) => (
            <>
              <Link to={paths.checklist(kind, String(row.id))} className="plain">
                {row.name}
              </Link>
              {row.isDefault ? (
                <div className="meta font-normal">
                  <span>{text.defaults}</span>
                </div>
              ) : null}
            </>
          ),
        },
        {
          key: "needed",
          label: text.needed,
          cell: (row) => text.neededWords[row.isRequired ? "yes" : "no"],
        },
        {
          key: "steps",
          label: "",
          bare: true,
          cell: (row) => (
            <div className="flex justify-end gap-1.5">
              {(["up", "down"] as const).map((step) =>
                place.get(row.id) === (step === "up" ? 0 : rows.length - 1) ? null : (
                  <Button
                    key={step}
                    name="step"
                    value={`${step} ${row.id}`}
                    size="sm"
                    icon={step === "up" ? "arrow-up" : "arrow-down"}
                    aria-label={text[step](row.name)}
                    title={text[step](row.name)}
                  />
                ),
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
