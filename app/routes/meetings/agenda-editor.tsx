import { Form, useFetcher } from "@remix-run/react";
import { type DragEvent, useState } from "react";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { useHydrated } from "#app/components/ui/use-hydrated.ts";
import { moveKey } from "#app/domain/meeting/agenda.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { AgendaRow } from "./agenda-list.tsx";
import type { ShownEntry } from "./shown-agenda.ts";

/** The form that saves the minutes; its fields stand in the rows, beside forms of their own. */
export const MINUTES_FORM = "agenda-minutes";

/**
 * The agenda as the secretary arranges it: dragged with a pointer, moved with
 * buttons by keyboard or without JavaScript.
 */
export function AgendaEditor({
  code,
  entries,
  isDraft,
}: {
  code: string;
  entries: readonly ShownEntry[];
  isDraft: boolean;
}) {
  const text = useText(agendaText);
  const fetcher = useFetcher();
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const waiting = String(fetcher.formData?.get("order") ?? "");
  const order = waiting ? waiting.split(",") : entries.map((entry) => entry.key);
  const shown = order.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  const drop = (before: string) => {
    setTarget(null);
    if (dragged === null || dragged === before) return;
    const next = moveKey(order, dragged, { before });
    fetcher.submit(
      { order: next.join(",") },
      { method: "post", action: paths.meetingPart(code, "agenda/order") },
    );
  };
  let section = "";
  return (
    <>
      <ol>
        {shown.map((entry, index) => {
          const isFirst = entry.section !== section;
          section = entry.section;
          const previous = shown[index - 1];
          const following = shown[index + 1];
          return (
            <li
              key={entry.key}
              onDragOver={(event: DragEvent) => {
                if (dragged === null) return;
                event.preventDefault();
                setTarget(entry.key);
              }}
              onDrop={(event: DragEvent) => {
                event.preventDefault();
                drop(entry.key);
              }}
              className={
                target === entry.key && dragged ? "shadow-[inset_0_3px_0] shadow-brand" : ""
              }
            >
              {isFirst ? (
                <h3 className="border-b border-line-soft bg-paper px-4 py-1.5 text-sm font-semibold text-ink-2">
                  {text.sections[entry.section]}
                </h3>
              ) : null}
              <div className="row flex items-start gap-2">
                <DragHandle
                  label={text.drag(entry.code || entry.title)}
                  onStart={() => setDragged(entry.key)}
                  onEnd={() => {
                    setDragged(null);
                    setTarget(null);
                  }}
                />
                <div className="min-w-0 grow">
                  <AgendaRow
                    entry={entry}
                    number={index + 1}
                    controls={
                      <EntryControls
                        code={code}
                        entry={entry}
                        isDraft={isDraft}
                        canUp={previous?.placement === entry.placement}
                        canDown={following?.placement === entry.placement}
                      />
                    }
                  />
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      <Form
        id={MINUTES_FORM}
        method="post"
        preventScrollReset
        className="no-print flex items-center justify-end gap-3 border-t border-line bg-card px-4 py-2.5 md:sticky md:bottom-0"
      >
        <span className="muted max-md:hidden">{text.minutesHint}</span>
        <Button size="sm">{text.setMinutes}</Button>
      </Form>
      <p className="sr-only" role="status">
        {fetcher.state === "idle" && fetcher.data ? text.savedOrder : ""}
      </p>
    </>
  );
}

function DragHandle({
  label,
  onStart,
  onEnd,
}: {
  label: string;
  onStart: () => void;
  onEnd: () => void;
}) {
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <span
      draggable
      title={label}
      className="mt-0.5 cursor-grab text-ink-3 max-md:hidden"
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onStart();
      }}
      onDragEnd={onEnd}
      aria-hidden="true"
    >
      <Icon name="grip" size={18} />
    </span>
  );
}

function EntryControls({
  code,
  entry,
  isDraft,
  canUp,
  canDown,
}: {
  code: string;
  entry: ShownEntry;
  isDraft: boolean;
  canUp: boolean;
  canDown: boolean;
}) {
  const text = useText(agendaText);
  const name = entry.code || entry.title;
  const part = (verb: string) => paths.meetingPart(code, `agenda/${entry.key}/${verb}`);
  const isDiscussed = entry.placement === "discussed";
  return (
    <div className="no-print mt-1.5 flex flex-wrap items-center gap-1.5">
      <Form method="post" action={part("move")} className="flex gap-1" preventScrollReset>
        <MoveButton to="up" icon="arrow-up" label={text.up(name)} isOff={!canUp} />
        <MoveButton to="down" icon="arrow-down" label={text.down(name)} isOff={!canDown} />
      </Form>
      {isDiscussed ? <MinutesInput entry={entry} label={`${text.minutes}: ${name}`} /> : null}
      <Form method="post" action={part("placement")} preventScrollReset>
        <input type="hidden" name="placement" value={isDiscussed ? "information" : "discussed"} />
        <Button size="sm" variant="ghost">
          {isDiscussed ? text.toInformation : text.toDiscussed}
        </Button>
      </Form>
      {isDraft && entry.code ? (
        <LinkButton to={part("hold-back")} size="sm" variant="ghost">
          {text.holdBack}
        </LinkButton>
      ) : null}
      {entry.code ? null : (
        <LinkButton
          to={paths.meetingPart(code, `agenda/topics/${entry.key.slice(1)}`)}
          size="sm"
          variant="ghost"
        >
          {text.editTopic}
        </LinkButton>
      )}
    </div>
  );
}

/** One of the fields of the form that saves the minutes of all entries. */
function MinutesInput({ entry, label }: { entry: ShownEntry; label: string }) {
  const text = useText(agendaText);
  return (
    <span className="flex items-center gap-1 text-sm text-ink-2">
      <input
        key={entry.minutes}
        form={MINUTES_FORM}
        type="number"
        name={`minutes.${entry.key}`}
        className="input w-16 py-0.5 text-sm md:min-h-7"
        min={1}
        max={240}
        required
        defaultValue={entry.minutes || ""}
        aria-label={label}
      />
      {text.minutesUnit}
    </span>
  );
}

function MoveButton({
  to,
  icon,
  label,
  isOff,
}: {
  to: "up" | "down";
  icon: "arrow-up" | "arrow-down";
  label: string;
  isOff: boolean;
}) {
  return (
    <button
      type="submit"
      name="to"
      value={to}
      disabled={isOff}
      aria-label={label}
      className="btn btn-sm px-1.5"
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
