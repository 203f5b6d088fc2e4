import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { DefaultButton } from "#app/components/ui/default-button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import type { Option } from "#app/components/ui/select.tsx";
import { fieldName, isDepartmentList } from "#app/domain/meeting/field.ts";
import type { FormState } from "#app/form/form-state.ts";
import { formatClock, formatDate } from "#app/i18n/format.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { type Autosave, type Told, useAutosave } from "./autosave.ts";
import type { Facts } from "./room-facts.tsx";
import { ConclusionFields, ItemFields } from "./room-fields.tsx";

export interface RoomFormProps {
  code: string;
  item: {
    id: number;
    kind: "issue" | "topic";
    conclusions: readonly { id: number; position: number }[];
    facts: Pick<Facts, "deadline" | "extension"> | null;
  };
  values: Record<string, string>;
  isSettled: boolean;
  today: string;
  departments: readonly Option[];
  formKey: string;
  form: FormState | null | undefined;
  told: Told;
}

/** The record of one item: saved as typed, and whole with the primary button. */
export function RoomForm({
  code,
  item,
  values,
  isSettled,
  today,
  departments,
  formKey,
  form,
  told,
}: RoomFormProps) {
  const text = useText(roomText);
  const formId = `room-${item.id}`;
  const autosave = useAutosave(formId, code, item.id, values, told);
  const revalidator = useRevalidator();
  const { isOutdated } = autosave;
  useEffect(() => {
    if (isOutdated && revalidator.state === "idle") revalidator.revalidate();
  }, [isOutdated, revalidator]);
  const { extension = null, deadline = null } = item.facts ?? {};
  const pastDeadline = deadline !== null && deadline < today ? deadline : null;
  const shared = { itemId: item.id, kind: item.kind, today, departments };
  return (
    <PostForm
      id={formId}
      action={`${paths.meetingPart(code, "session")}?item=${item.id}`}
      form={form}
      defaults={defaultsOf(values)}
      formKey={formKey}
      className="card-body grid gap-4"
    >
      <DefaultButton>{text.record}</DefaultButton>
      <input type="hidden" name="itemId" value={item.id} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={`base.${name}`} defaultValue={value} />
      ))}
      {autosave.others.length > 0 ? (
        <Callout tone="soon" icon="users" title={text.others(autosave.others.join(", "))} />
      ) : null}
      {isSettled ? <Callout tone="pause" icon="info" title={text.settled} /> : null}
      <Conflicts autosave={autosave} typed={form} values={values} />
      <ItemFields
        {...shared}
        isSettled={isSettled}
        pastDeadline={pastDeadline}
        onDisposition={(value) => {
          if (value === "extended" && extension) fillAsAsked(formId, item.id, extension);
        }}
      />
      <ConclusionFields {...shared} code={code} conclusions={item.conclusions} />
      <div className="no-print bottom-0 -mx-4.5 flex flex-wrap items-center gap-2.5 border-t border-line bg-card px-4.5 pt-3 tall:sticky tall:pb-3">
        <SaveNote autosave={autosave} />
        <Button
          variant="ghost"
          className="ml-auto"
          formAction={paths.meetingPart(code, `session/items/${item.id}/deferral`)}
        >
          {text.later}
        </Button>
        <Button variant="primary" title={text.recordKeys} data-record="">
          {text.record}
        </Button>
      </div>
    </PostForm>
  );
}

/** An extension is granted as it was asked, unless something else is typed already. */
function fillAsAsked(formId: string, itemId: number, asked: NonNullable<Facts["extension"]>): void {
  const form = document.getElementById(formId);
  const put = (field: "newDeadline" | "reason", value: string) => {
    const input = form?.querySelector(`[name="${fieldName({ of: "item", id: itemId, field })}"]`);
    const isText = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement;
    if (!isText || input.value !== "") return;
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  put("newDeadline", formatDate(asked.newDeadline));
  put("reason", asked.reason);
}

/** Lists go into tick boxes one by one; “false” leaves a box empty. */
function defaultsOf(values: Record<string, string>): FormState["values"] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isDepartmentList(name) ? value.split(",") : value,
    ]),
  );
}

function SaveNote({ autosave }: { autosave: Autosave }) {
  const text = useText(roomText);
  const { state, savedAt } = autosave;
  return (
    <p role="status" className="flex min-h-6 items-center gap-1.5 text-sm">
      {state === "saving" ? <span className="text-ink-3">{text.saving}</span> : null}
      {state === "saved" && savedAt ? (
        <span className="flex items-center gap-1 text-done">
          <Icon name="check" size={15} />
          {text.saved(formatClock(savedAt))}
        </span>
      ) : null}
      {state === "unsaved" ? <span className="font-medium text-over">{text.unsaved}</span> : null}
      {state === "refused" ? (
        <span className="font-medium text-over">{text.refused(autosave.refusal)}</span>
      ) : null}
      {state === "signed_out" ? (
        <span className="font-medium text-over">{text.signedOut}</span>
      ) : null}
    </p>
  );
}

/** Both texts of a field that two people changed; nothing is overwritten in silence. */
function Conflicts({
  autosave,
  typed,
  values,
}: {
  autosave: Autosave;
  typed: FormState | null | undefined;
  values: Record<string, string>;
}) {
  const text = useText(roomText);
  const refused = Object.keys(typed?.errors ?? {}).flatMap((name) => {
    const mine = typed?.values[name];
    const theirs = values[name];
    if (typeof mine !== "string" || theirs === undefined || mine === theirs) return [];
    return [{ name, mine, theirs }];
  });
  const live = autosave.conflicts;
  return (
    <>
      {live.map((conflict) => (
        <Callout key={conflict.name} tone="over" icon="merge" title={text.conflictTitle}>
          <Texts theirs={conflict.theirs} mine={conflict.mine} />
          <div className="mt-2 flex flex-wrap gap-2">
            <Button type="button" size="sm" onClick={() => autosave.settle(conflict, "theirs")}>
              {text.takeTheirs}
            </Button>
            <Button type="button" size="sm" onClick={() => autosave.settle(conflict, "mine")}>
              {text.keepMine}
            </Button>
          </div>
        </Callout>
      ))}
      {refused
        .filter((one) => !live.some((conflict) => conflict.name === one.name))
        .map((one) => (
          <Callout key={one.name} tone="over" icon="merge" title={text.conflictTitle}>
            <Texts theirs={one.theirs} mine={one.mine} />
          </Callout>
        ))}
    </>
  );
}

function Texts({ theirs, mine }: { theirs: string; mine: string }) {
  const text = useText(roomText);
  return (
    <dl className="mt-1 grid gap-2 sm:grid-cols-2">
      <div>
        <dt className="font-semibold">{text.theirs}</dt>
        <dd className="whitespace-pre-line">{theirs || text.empty}</dd>
      </div>
      <div>
        <dt className="font-semibold">{text.mine}</dt>
        <dd className="whitespace-pre-line">{mine || text.empty}</dd>
      </div>
    </dl>
  );
}
