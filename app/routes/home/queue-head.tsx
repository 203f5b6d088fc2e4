import { Link } from "#app/components/ui/link.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/text.ts";

/** The head of one queue within a card: its name, how many wait, the list behind the number. */
export function QueueHead({
  id,
  title,
  count,
  to,
}: {
  id: string;
  title: string;
  count: number;
  to?: string;
}) {
  const locale = useLocale();
  const figure = formatNumber(count, locale);
  return (
    <div className="flex items-center gap-2 bg-paper px-4.5 py-1.5 max-md:px-3.5">
      <h3 id={id} className="text-sm">
        {title}
      </h3>
      {to ? (
        <Link to={to} className="chip t-kept">
          {figure}
        </Link>
      ) : (
        <span className="chip t-kept">{figure}</span>
      )}
    </div>
  );
}
