import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { CurrentValues } from "#app/components/current-values.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { useFormContext } from "#app/components/ui/form-context.ts";
import { MoneyInput } from "#app/components/ui/money-input.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { readYear } from "#app/domain/disbursement/entries-query.ts";
import { yearPlanForm } from "#app/domain/project/form.ts";
import { changeYearPlan } from "#app/domain/project/plan.server.ts";
import { moneyYears } from "#app/domain/project/year-plan.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatMoney, formatNumber } from "#app/i18n/format.ts";
import { moneyForm } from "#app/i18n/text/money-form.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireProjectAction } from "../projects/guard.server.ts";
import { keepersFor, mayKeepMoney, requireMoney } from "./act.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, project } = await requireMoney(args);
  const today = todayOf(ctx.now);
  const { first, last } = moneyYears(today);
  const asked = readYear(new URL(args.request.url).searchParams, today);
  const year = asked >= first && asked <= last ? asked : yearOf(today);
  const money = project.years.find((one) => one.year === year);
  const draft = await findDraft(ctx.db, ctx.actor.id, formOf(args.request));
  const restored = draft?.year === String(year) ? draft : null;
  const years = new Set([yearOf(today), yearOf(today) + 1, year]);
  for (const one of project.years) years.add(one.year);
  return {
    title: `${textFor(ctx.actor.locale, moneyForm).planTitle(year)} · ${project.code} · Giao ban`,
    code: project.code,
    name: project.vi,
    budget: project.budget,
    year,
    years: [...years].sort((a, b) => a - b),
    version: money?.version ?? 0,
    disbursed: money?.disbursed ?? 0,
    onBehalfOf: (await keepersFor(ctx, project)) ? project.ownerVi : null,
    restored,
    saved: {
      plan: money ? formatNumber(money.plan, "vi") : "",
      carriedOver: money?.carriedOver ? formatNumber(money.carriedOver, "vi") : "",
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireProjectAction(args, mayKeepMoney)).project;
  return submit(args, yearPlanForm, async (ctx, input) => {
    await changeYearPlan(ctx, code, input);
    return {
      to: paths.projectMoney(code, input.year),
      toast: { key: "project.money_changed", params: { code, year: String(input.year) } },
    };
  });
}

export default function YearPlan() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(moneyForm);
  const locale = useLocale();
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={`${page.code} · ${page.name}`}
        title={text.planTitle(page.year)}
        below={text.paid(formatMoney(page.disbursed, locale))}
      />
      <Tabs
        label={text.otherYear}
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
              { name: "carriedOver", label: text.carriedOver, value: page.saved.carriedOver },
            ]}
          />
          <div className="grid gap-4 md:grid-cols-2">
            <MoneyInput
              name="plan"
              label={text.plan}
              hint={text.planHint(formatMoney(page.budget, locale))}
              required
            />
            <MoneyInput
              name="carriedOver"
              label={text.carriedOver}
              hint={text.carriedHint}
              optional
            />
          </div>
          <PlanReason />
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
            <LinkButton to={paths.projectMoney(page.code, page.year)} variant="ghost">
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

/** Asked for once the plan was found to be below what is paid out. */
function PlanReason() {
  const text = useText(moneyForm);
  const { errors, values } = useFormContext();
  if (!errors.reason && !values.reason) return null;
  return (
    <TextInput
      name="reason"
      label={text.planReason}
      hint={text.planReasonHint}
      required
      maxLength={500}
    />
  );
}
