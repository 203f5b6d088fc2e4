import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { list as words } from "#app/i18n/text/list.ts";
import { useText } from "#app/i18n/text.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

export interface Column<Row> {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "num" | "mid";
  /** The value of `?sort=`; the head becomes a link. */
  sort?: string;
  /** This column names the row: a row header. */
  isHead?: boolean;
  /** Shown only where there is room for it, and on a phone's card. */
  wide?: boolean;
  /** Leave the label out of the phone's card. */
  bare?: boolean;
}

/** Rows under a head that repeats in print; on a phone each row reads as a card. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  cards = true,
}: {
  /** Says what the table holds; read aloud, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  cards?: boolean;
}) {
  return (
    <div className="table-box">
      <table className={cards ? "table table-cards" : "table"}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.sort ? (
                <SortHeader key={column.key} sort={column.sort} className={classOf(column)}>
                  {column.label}
                </SortHeader>
              ) : (
                <th key={column.key} scope="col" className={classOf(column)}>
                  {column.label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.isHead ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={classOf(column)}
                    data-label={
                      cards && !column.bare && typeof column.label === "string"
                        ? column.label
                        : undefined
                    }
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf<Row>({ align, wide }: Column<Row>): string | undefined {
  return [align, wide ? "wide" : ""].filter(Boolean).join(" ") || undefined;
}

/** A column head that sorts by the URL: `?sort=key&dir=desc`; drops the page cursor. */
export function SortHeader({
  sort,
  className,
  children,
}: {
  sort: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const text = useText(words);
  const [params] = useSearchParams();
  const isSorted = params.get("sort") === sort;
  const isDown = isSorted && params.get("dir") === "desc";
  const next = new URLSearchParams(params);
  next.set("sort", sort);
  next.delete("after");
  next.delete("before");
  if (isSorted && !isDown) next.set("dir", "desc");
  else next.delete("dir");
  const icon = isSorted ? (isDown ? "chevron-down" : "chevron-up") : "sort";
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (isDown ? "descending" : "ascending") : undefined}
    >
      <Link
        to={`?${next}`}
        className="inline-flex items-center gap-1 hover:text-brand"
        title={typeof children === "string" ? text.sortBy(children.toLowerCase()) : undefined}
      >
        {children}
        <Icon name={icon} size={13} className="flex-none opacity-70" />
      </Link>
    </th>
  );
}
