import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { PageHeader, Section } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { changeSettings } from "#app/domain/installation/commands.server.ts";
import { settings } from "#app/domain/installation/form.ts";
import { getSettings } from "#app/domain/installation/queries.server.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { departmentOptions } from "./choices.server.ts";
import { requireAdministrator, requireAdministratorAction } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const { version, ...current } = await getSettings(db);
  const { appraising_department_id, finance_department_id, office_department_id } = current;
  const chosen = [appraising_department_id, finance_department_id, office_department_id];
  const [departments, restored] = await Promise.all([
    departmentOptions(db, actor.locale, chosen),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  const values = Object.fromEntries(
    Object.entries(current).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );
  return {
    title: `${textFor(actor.locale, administration).settings.title} · Giao ban`,
    formKey: crypto.randomUUID(),
    readerId: actor.id,
    version,
    departments,
    restored,
    values,
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministratorAction(args);
  return submit(args, settings, async (tx, input) => {
    await changeSettings(tx, input);
    return { to: paths.admin(), toast: { key: "saved" } };
  });
}

export default function Settings() {
  const { formKey, readerId, version, departments, restored, values } =
    useLoaderData<typeof loader>();
  const text = useText(administration).settings;
  const { save, cancel } = useText(common);
  const form = useActionData<typeof action>()?.form;
  const body = { options: departments, empty: text.notSet };
  return (
    <div className="max-w-3xl">
      <PageHeader title={text.title} />
      <Card padded>
        <PostForm
          id="settings"
          form={form}
          formKey={formKey}
          version={version}
          defaults={restored ?? values}
          draftOf={readerId}
          className="grid gap-6"
        >
          <RestoredNote restored={restored} />
          <TextInput
            name="province_name"
            label={text.province}
            hint={text.provinceHint}
            maxLength={80}
            required
          />
          <Section title={text.bodies}>
            <p className="muted">{text.bodiesText}</p>
            <Select name="appraising_department_id" label={text.appraising} {...body} />
            <Select name="finance_department_id" label={text.finance} {...body} />
            <Select name="office_department_id" label={text.office} {...body} />
          </Section>
          <Section title={text.thresholds}>
            <div className="grid gap-4 sm:grid-cols-2">
              <Figure name="due_soon_days" label={text.dueSoon} hint={text.dueSoonHint} />
              <Figure name="report_cutoff_days" label={text.cutoff} hint={text.cutoffHint} />
              <Figure name="stalled_cause_after" label={text.cause} hint={text.stalledHint} />
              <Figure name="stalled_chair_after" label={text.chair} hint={text.stalledHint} />
            </div>
          </Section>
          <Section title={text.chasing}>
            <p className="muted">{text.chasingText}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              <Figure name="chase_overdue_days" label={text.chaseOverdue} hint={text.dueSoonHint} />
              <Figure name="chase_soon_days" label={text.chaseSoon} hint={text.dueSoonHint} />
              <Figure name="chase_again_days" label={text.chaseAgain} hint={text.dueSoonHint} />
              <Figure name="chase_answer_days" label={text.chaseAnswer} hint={text.dueSoonHint} />
            </div>
          </Section>
          <FormActions>
            <LinkButton to={paths.admin()} variant="ghost">
              {cancel}
            </LinkButton>
            <Button variant="primary">{save}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}

function Figure({ name, label, hint }: { name: string; label: string; hint: string }) {
  return (
    <TextInput name={name} label={label} hint={hint} inputMode="numeric" maxLength={2} required />
  );
}
