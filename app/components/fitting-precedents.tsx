import type { FittingPrecedent } from "#app/domain/precedent/fitting.server.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { Link } from "./ui/link.tsx";

/** How the like was solved: title, solution, norm and document; beside an issue, in a form, at a self-check. */
export function FittingPrecedents({
  precedents,
  isInForm = false,
}: {
  precedents: readonly FittingPrecedent[];
  /** What is typed stays: a note opens in a tab of its own. */
  isInForm?: boolean;
}) {
  const text = useText(precedentText);
  return (
    <ul>
      {precedents.map((precedent) => (
        <li key={precedent.code} className="row keep text-sm">
          <Link
            to={paths.precedent(precedent.code)}
            className="plain font-semibold"
            {...(isInForm ? { target: "_blank", title: text.newTab } : {})}
          >
            {precedent.title}
          </Link>
          <p className="line-clamp-3 text-ink-2">{precedent.solution}</p>
          <p className="muted">
            {[precedent.code, precedent.norm, precedent.document].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
