import { readDisposition } from "#app/domain/meeting/field.ts";
import { formatDate } from "#app/i18n/format.ts";
import { common } from "#app/i18n/text/common.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useText } from "#app/i18n/text.ts";
import { conclusionTexts } from "./room-values.ts";

/** What the meeting makes of the item, as far as it is typed. */
export function PresentedItem({
  itemId,
  values,
}: {
  itemId: number;
  values: Record<string, string>;
}) {
  const text = useText(roomText);
  const words = useText(common);
  const disposition = readDisposition(values[`item.${itemId}.disposition`] ?? "");
  const until = values[`item.${itemId}.newDeadline`] ?? "";
  const conclusions = conclusionTexts(values);
  return (
    <section
      aria-live="polite"
      aria-label={text.conclusion}
      className="card grid gap-4 px-8 py-7 max-md:px-4 max-md:py-4"
    >
      {disposition ? (
        <p className="text-xl font-semibold text-brand">
          {words.disposition[disposition]}
          {until ? ` → ${formatDate(until)}` : ""}
        </p>
      ) : null}
      {conclusions.length > 0 ? (
        conclusions.map((one, index) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the conclusions is what tells them apart while they are typed
            key={index}
            className="text-2xl whitespace-pre-line max-md:text-lg"
          >
            {one}
          </p>
        ))
      ) : (
        <p className="text-2xl text-ink-3 max-md:text-lg">{text.notYet}</p>
      )}
    </section>
  );
}
