import { formatNumber } from "#app/i18n/format.ts";
import { list as words } from "#app/i18n/text/list.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

/** Keyset pages: addresses of the page before and after, and how many rows there are. */
export function Pager({
  previous,
  next,
  total,
}: {
  previous?: string | null | undefined;
  next?: string | null | undefined;
  total?: number | undefined;
}) {
  const text = useText(words);
  const locale = useLocale();
  if (!previous && !next && total === undefined) return null;
  return (
    <nav
      aria-label={text.pages}
      className="flex flex-wrap items-center gap-2 border-t border-line px-4.5 py-2.5 text-sm max-md:px-3.5"
    >
      {total === undefined ? null : (
        <span className="text-ink-2">{text.totalRows(formatNumber(total, locale))}</span>
      )}
      <span className="ml-auto flex gap-2">
        {previous ? (
          <Link to={previous} className="btn btn-sm" rel="prev">
            <Icon name="chevron-left" size={16} />
            {text.previous}
          </Link>
        ) : null}
        {next ? (
          <Link to={next} className="btn btn-sm" rel="next">
            {text.next}
            <Icon name="chevron-right" size={16} />
          </Link>
        ) : null}
      </span>
    </nav>
  );
}
