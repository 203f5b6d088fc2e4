import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { CurrentValues } from "#app/components/current-values.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { MoneyInput } from "#app/components/ui/money-input.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { type Actor, hasRoleAt } from "#app/domain/context.ts";
import { yearMoneyForm } from "#app/domain/project/form.ts";
import { changeYearMoney } from "#app/domain/project/money.server.ts";
import type { ProjectPage } from "#app/domain/project/page.server.ts";
import { canEditProject } from "#app/domain/project/policy.ts";
import { moneyYears } from "#app/domain/project/year-money.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatDate, formatMoney, formatNumber } from "#app/i18n/format.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireProject, requireProjectAction } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

const mayEdit = (actor: Actor, project: ProjectPage) => canEditProject(actor, project.ownerId);

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, project } = await requireProject(args, mayEdit);
  const { locale } = ctx.actor;
  const today = todayOf(ctx.now);
  const { first, last } = moneyYears(today);
  const asked = Number(new URL(args.request.url).searchParams.get("year"));
  const year = asked >= first && asked <= last ? Math.trunc(asked) : yearOf(today);
  const money = project.years.find((one) => one.year === year);
  const draft = await findDraft(ctx.db, ctx.actor.id, formOf(args.request));
  const restored = draft?.year === String(year) ? draft : null;
  const years = new Set([yearOf(today), yearOf(today) + 1, year]);
  for (const one of project.years) years.add(one.year);
  return {
    title: `${textFor(locale, projectForm).moneyTitle(year)} · ${project.code} · Giao ban`,
    code: project.code,
    name: project.vi,
    budget: project.budget,
    year,
    years: [...years].sort((a, b) => a - b),
    version: money?.version ?? 0,
    onBehalfOf: hasRoleAt(ctx.actor, project.ownerId, "leader", "officer") ? null : project.ownerVi,
    restored,
    saved: {
      plan: money ? formatNumber(money.plan, "vi") : "",
      disbursed: money ? formatNumber(money.disbursed, "vi") : "",
      asOf: money?.asOf ? formatDate(money.asOf) : "",
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireProjectAction(args, mayEdit)).project;
  return submit(args, yearMoneyForm, async (ctx, input) => {
    await changeYearMoney(ctx, code, input);
    return {
      to: paths.project(code),
      toast: { key: "project.money_changed", params: { code, year: String(input.year) } },
    };
  });
}

export default function YearMoney() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(projectForm);
  const locale = useLocale();
  return (
    <div className="max-w-3xl">
      <PageHeader above={`${page.code} · ${page.name}`} title={text.moneyTitle(page.year)} />
      <Tabs
        label={text.moneyOther}
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
          id="money"
          form={form}
          defaults={{ ...page.saved, ...page.restored }}
          formKey={page.formKey}
          version={page.version}
        >
          <input type="hidden" name="year" value={page.year} />
          <CurrentValues
            form={form}
            title={text.savedNow}
            values={[
              { name: "plan", label: text.plan, value: page.saved.plan },
              { name: "disbursed", label: text.disbursed, value: page.saved.disbursed },
              { name: "asOf", label: text.asOf, value: page.saved.asOf },
            ]}
          />
          <div className="grid gap-4 md:grid-cols-2">
            <MoneyInput
              name="plan"
              label={text.plan}
              hint={text.planHint(formatMoney(page.budget, locale))}
              required
            />
            <MoneyInput name="disbursed" label={text.disbursed} optional />
            <DateInput name="asOf" label={text.asOf} />
          </div>
          {page.onBehalfOf ? (
            <TextInput
              name="basis"
              label={text.basis}
              hint={`${text.basisFor(page.onBehalfOf)} ${text.basisHint}`}
              optional
              maxLength={300}
            />
          ) : null}
          <FormActions>
            <LinkButton to={paths.project(page.code)} variant="ghost">
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{text.save}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
