import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader, Section } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { correctDisbursement } from "#app/domain/disbursement/correction.server.ts";
import { findEntry } from "#app/domain/disbursement/entries.server.ts";
import { correctionForm } from "#app/domain/disbursement/form.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { formatDate, formatMoney } from "#app/i18n/format.ts";
import { moneyForm } from "#app/i18n/text/money-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { keepersFor, requireMoney, runEntry } from "./act.server.ts";
import { EntryFields, KeeperFields } from "./entry-fields.tsx";
import { EntryFacts } from "./entry-table.tsx";
import { yearLeft } from "./year-left.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, project } = await requireMoney(args);
  const { locale } = ctx.actor;
  const [entry, restored, keepers] = await Promise.all([
    findEntry(ctx.db, project.code, numberOf(args.params.id), locale),
    findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    keepersFor(ctx, project),
  ]);
  if (!entry) throw notFound();
  if (entry.amount < 0) throw conflict("disbursement.counter");
  if (entry.takenBackById !== null) throw conflict("disbursement.corrected");
  const left = yearLeft(project.years.find((one) => one.year === entry.year));
  return {
    title: `${textFor(locale, moneyForm).correctTitle(entry.id)} · ${project.code} · Giao ban`,
    entry,
    // Of the fund of the wrong entry too, where the year has no money of that kind any more.
    left: left && { ...left, carried: entry.fund === "plan" ? left.carried : (left.carried ?? 0) },
    keepers,
    restored,
    defaults: {
      month: String(entry.month),
      fund: entry.fund,
      documentNumber: entry.documentNumber,
      documentDate: entry.documentDate ? formatDate(entry.documentDate) : "",
      asOf: formatDate(entry.asOf),
      note: entry.note,
      ...restored,
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const id = numberOf(args.params.id);
  return runEntry(args, correctionForm, async (ctx, code, input) => {
    const { year } = await correctDisbursement(ctx, code, id, input);
    const to = paths.projectMoney(code, year);
    if (input.amount === null) return { to, toast: { key: "disbursement.taken_back" } };
    const amount = formatMoney(input.amount, ctx.actor.locale);
    return { to, toast: { key: "disbursement.corrected", params: { amount } } };
  });
}

/** The number of an entry in the address; 0 is none's. */
function numberOf(id: string | undefined): number {
  return /^\d{1,15}$/.test(id ?? "") ? Number(id) : 0;
}

export default function CorrectDisbursement() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(moneyForm);
  const { entry } = page;
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={`${entry.projectCode} · ${entry.projectName}`}
        title={text.correctTitle(entry.id)}
        below={text.correctHint}
      />
      <RestoredNote restored={page.restored} />
      <div className="card card-body">
        <PostForm id="correction" form={form} defaults={page.defaults} formKey={page.formKey}>
          <Section title={text.wrong}>
            <EntryFacts entry={entry} />
          </Section>
          <TextArea
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            required
            rows={2}
            maxLength={500}
          />
          <Section title={text.rightTitle}>
            <EntryFields
              left={page.left}
              required={false}
              amountLabel={text.right}
              amountHint={text.rightHint}
            />
          </Section>
          <KeeperFields keepers={page.keepers} />
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.projectMoney(entry.projectCode, entry.year)} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{text.doCorrect}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
