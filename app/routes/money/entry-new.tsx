import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { enterDisbursement } from "#app/domain/disbursement/entering.server.ts";
import { readYear } from "#app/domain/disbursement/entries-query.ts";
import { disbursementForm } from "#app/domain/disbursement/form.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate, formatMoney } from "#app/i18n/format.ts";
import { moneyForm } from "#app/i18n/text/money-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { keepersFor, requireMoney, runEntry } from "./act.server.ts";
import { EntryFields, KeeperFields } from "./entry-fields.tsx";
import { yearLeft } from "./year-left.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, project } = await requireMoney(args);
  const today = todayOf(ctx.now);
  const thisYear = yearOf(today);
  const asked = readYear(new URL(args.request.url).searchParams, today);
  const year = Math.min(asked, thisYear);
  const years = new Set([thisYear - 1, thisYear, year, ...project.years.map((one) => one.year)]);
  const [draft, keepers] = await Promise.all([
    findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    keepersFor(ctx, project),
  ]);
  const restored = draft?.year === String(year) ? draft : null;
  const text = textFor(ctx.actor.locale, moneyForm);
  return {
    title: `${text.entryTitle(project.code)} · ${year} · Giao ban`,
    code: project.code,
    name: project.vi,
    year,
    years: [...years].filter((one) => one <= thisYear).sort((a, b) => a - b),
    left: yearLeft(project.years.find((one) => one.year === year)),
    keepers,
    restored,
    defaults: {
      month: String(year === thisYear ? Number(today.slice(5, 7)) : 12),
      fund: "plan",
      asOf: formatDate(today),
      ...restored,
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  return runEntry(args, disbursementForm, async (ctx, code, input) => {
    await enterDisbursement(ctx, code, input);
    const amount = formatMoney(input.amount, ctx.actor.locale);
    return {
      to: paths.projectMoney(code, input.year),
      toast: { key: "disbursement.entered", params: { code, amount } },
    };
  });
}

export default function NewDisbursement() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(moneyForm);
  return (
    <div className="max-w-3xl">
      <PageHeader above={page.name} title={text.entryTitle(page.code)} />
      <Tabs
        label={text.year}
        tabs={page.years.map((year) => ({
          to: `?year=${year}`,
          label: String(year),
          isCurrent: year === page.year,
        }))}
      />
      <RestoredNote restored={page.restored} />
      <div className="card card-body">
        <PostForm
          key={page.year}
          id="entry"
          form={form}
          defaults={page.defaults}
          formKey={page.formKey}
        >
          <input type="hidden" name="year" value={page.year} />
          <EntryFields left={page.left} required />
          <KeeperFields keepers={page.keepers} />
          <FormActions note={<SecrecyNote />}>
            <LinkButton to={paths.projectMoney(page.code, page.year)} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{text.doEnter}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
