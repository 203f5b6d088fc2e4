import { Callout } from "#app/components/ui/notes.tsx";
import type { Option } from "#app/components/ui/select.tsx";
import { isDay } from "#app/domain/clock.ts";
import { readDisposition } from "#app/domain/meeting/field.ts";
import { formatDate } from "#app/i18n/format.ts";
import { amendmentText } from "#app/i18n/text/amendment.ts";
import { common } from "#app/i18n/text/common.ts";
import { useText } from "#app/i18n/text.ts";
import type { Rival } from "./amendment-rivals.ts";

/** Both texts of every field that a colleague and the reader have written differently. */
export function RivalList({
  rivals,
  departments,
}: {
  rivals: readonly Rival[];
  departments: readonly Option[];
}) {
  const text = useText(amendmentText);
  const words = useText(common);
  if (rivals.length === 0) return null;
  const labelOf = ({ field }: Rival) =>
    typeof field === "string" ? text[field] : text.conclusion(field.conclusion ?? 0);
  const said = ({ field }: Rival, value: string) => {
    if (value === "") return text.nothing;
    if (field === "disposition") {
      const disposition = readDisposition(value);
      return disposition ? words.disposition[disposition] : value;
    }
    if (field === "newLead") return departments.find((one) => one.value === value)?.label ?? value;
    return isDay(value) ? formatDate(value) : value;
  };
  return (
    <Callout tone="over" icon="merge" title={text.rivalTitle}>
      <p>{text.rivalHint}</p>
      <div className="mt-2 grid gap-3">
        {rivals.map((rival) => (
          <div key={JSON.stringify(rival.field)}>
            <p className="font-semibold">{labelOf(rival)}</p>
            <dl className="mt-0.5 grid gap-x-4 gap-y-1 sm:grid-cols-2">
              <div>
                <dt className="text-xs">{text.theirs}</dt>
                <dd className="whitespace-pre-line text-ink">{said(rival, rival.theirs)}</dd>
              </div>
              <div>
                <dt className="text-xs">{text.mine}</dt>
                <dd className="whitespace-pre-line text-ink">{said(rival, rival.mine)}</dd>
              </div>
            </dl>
          </div>
        ))}
      </div>
    </Callout>
  );
}
