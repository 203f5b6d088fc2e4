import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { swapForm } from "#app/domain/calendar/holiday-form.ts";
import { swapDays } from "#app/domain/calendar/holidays.server.ts";
import { yearOf } from "#app/domain/clock.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { parseValues, submit } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator, requireAdministratorAction } from "../admin/guard.server.ts";
import { askAboutDeadlines } from "./affected.server.ts";
import { AffectedDeadlines } from "./affected.tsx";
import { HolidayNameFields } from "./holiday-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const restored = await findDraft(db, actor.id, formOf(args.request));
  const [vi, en] = [textFor("vi", calendar), textFor("en", calendar)];
  return {
    title: `${textFor(actor.locale, calendar).swapTitle} · Giao ban`,
    restored,
    defaults: {
      nameVi: vi.kinds.swap_off,
      nameEn: en.kinds.swap_off,
      isConfirmed: "yes",
      ...restored,
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdministratorAction(args);
  const values = await readValues(args.request.clone());
  const parsed = parseValues(swapForm, values, ctx.actor.locale);
  const add = parsed.ok
    ? [
        { day: parsed.input.dayOff, kind: "swap_off" as const },
        { day: parsed.input.dayWorked, kind: "swap_work" as const },
      ]
    : [];
  const question = await askAboutDeadlines(ctx, { remove: [], add }, values);
  if (question) return question;
  return submit(args, swapForm, async (tx, input) => {
    await swapDays(tx, input);
    const params = { day: formatDate(input.dayOff), worked: formatDate(input.dayWorked) };
    return {
      to: paths.adminPart(`holidays?year=${yearOf(input.dayOff)}`),
      toast: { key: "holiday.swapped", params },
    };
  });
}

export default function SwapDays() {
  const { restored, defaults, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText(calendar);
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={
          <Link to={paths.adminPart("holidays")} className="link">
            {text.holidays}
          </Link>
        }
        title={text.swapTitle}
        below={text.swapHint}
      />
      <RestoredNote restored={restored} />
      <div className="card card-body">
        <PostForm id="swap" form={answer?.form} defaults={defaults} formKey={formKey}>
          <div className="grid gap-4 md:grid-cols-2">
            <DateInput name="dayOff" label={text.dayOff} required />
            <DateInput name="dayWorked" label={text.dayWorked} required />
          </div>
          <HolidayNameFields />
          <AffectedDeadlines answer={answer} />
          <FormActions>
            <LinkButton to={paths.adminPart("holidays")} variant="ghost">
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
