import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize, formOf, requireContext } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { canEnterDay } from "#app/domain/appraisal/policy.ts";
import { findDraft } from "#app/form/draft.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { dayGrid } from "#app/i18n/text/day-grid.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { type CheckedRow, enterTheDay } from "./day.server.ts";
import { typedRows } from "./day-rows.ts";
import { DayTable } from "./day-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireContext(args);
  authorize(canEnterDay(actor));
  return {
    title: `${textFor(actor.locale, dayGrid).title} · Giao ban`,
    formKey: crypto.randomUUID(),
    restored: await findDraft(db, actor.id, formOf(args.request)),
  };
}

export async function action(args: ActionFunctionArgs) {
  return enterTheDay(args);
}

interface Checked {
  form: FormState;
  checked: CheckedRow[];
  shown: string;
  wasShown: boolean;
}

function isChecked(answer: object | undefined): answer is Checked {
  return answer !== undefined && "checked" in answer && "shown" in answer;
}

export default function Day() {
  const { formKey, restored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText(dayGrid);
  const found = isChecked(answer) ? answer : null;
  const form = answer?.form;
  const values = form?.values ?? restored ?? {};
  const checked = found?.checked ?? [];
  const count = typedRows(values).length;
  const isSound = found !== null && found.shown !== "";
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.board()} className="link">
            {text.board}
          </Link>
        }
        title={text.title}
        below={text.hint}
      />
      <RestoredNote restored={restored} />
      <PostForm id="day" form={form} defaults={restored} formKey={formKey}>
        {found ? <Outcome found={found} /> : null}
        <input type="hidden" name="shown" value={found?.shown ?? ""} />
        <div key={JSON.stringify(values)} className="grid gap-4">
          {count === 0 ? <Paste /> : null}
          <DayTable count={count} checked={checked} />
          {count > 0 ? <Paste /> : null}
        </div>
        <FormActions>
          <LinkButton to={paths.home()} variant="ghost">
            {text.cancel}
          </LinkButton>
          <Button variant="primary">{isSound ? text.save(checked.length) : text.check}</Button>
        </FormActions>
        <UnsavedGuard />
      </PostForm>
    </>
  );
}

function Paste() {
  const text = useText(dayGrid);
  return (
    <div className="card card-body">
      <TextArea name="pasted" label={text.paste} hint={text.pasteHint} rows={4} optional />
    </div>
  );
}

function Outcome({ found }: { found: Checked }) {
  const text = useText(dayGrid);
  const faults = found.checked.filter(({ fault }) => fault !== null).length;
  if (faults > 0)
    return (
      <Callout tone="over" icon="alert">
        {text.faults(faults, found.checked.length)}
      </Callout>
    );
  return (
    <div role="status">
      <Callout tone="soon" icon="check-circle">
        {found.wasShown ? text.changed : text.sound}
      </Callout>
    </div>
  );
}
