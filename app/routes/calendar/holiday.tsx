import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { holidayForm } from "#app/domain/calendar/holiday-form.ts";
import { holidayStamp, saveHoliday } from "#app/domain/calendar/holidays.server.ts";
import { getHoliday } from "#app/domain/calendar/year.server.ts";
import { yearOf } from "#app/domain/clock.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { parseValues, submit } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator, requireAdministratorAction } from "../admin/guard.server.ts";
import { askAboutDeadlines } from "./affected.server.ts";
import { AffectedDeadlines } from "./affected.tsx";
import { HolidayFields } from "./holiday-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const row = await getHoliday(db, args.params.day ?? "");
  const restored = await findDraft(db, actor.id, formOf(args.request));
  return {
    title: `${textFor(actor.locale, calendar).editDay(formatDate(row.day))} · Giao ban`,
    day: row.day,
    was: holidayStamp(row),
    restored,
    defaults: {
      day: row.day,
      kind: row.kind,
      nameVi: row.name_vi,
      nameEn: row.name_en,
      source: row.source,
      isConfirmed: row.is_confirmed ? "yes" : [],
      ...restored,
    },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdministratorAction(args);
  const { day } = await getHoliday(ctx.db, args.params.day ?? "");
  const values = await readValues(args.request.clone());
  const parsed = parseValues(holidayForm, values, ctx.actor.locale);
  const question = parsed.ok
    ? await askAboutDeadlines(ctx, { remove: [day], add: [parsed.input] }, values)
    : null;
  if (question) return question;
  return submit(args, holidayForm, async (tx, input) => {
    await saveHoliday(tx, input, day);
    return {
      to: paths.adminPart(`holidays?year=${yearOf(input.day)}`),
      toast: { key: "holiday.saved", params: { day: formatDate(input.day) } },
    };
  });
}

export default function EditHoliday() {
  const { day, was, restored, defaults, formKey } = useLoaderData<typeof loader>();
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
        title={text.editDay(formatDate(day))}
        actions={
          <LinkButton to={paths.adminPart(`holidays/${day}/removal`)} icon="trash">
            {text.remove}
          </LinkButton>
        }
      />
      <RestoredNote restored={restored} />
      <div className="card card-body">
        <PostForm id="holiday" form={answer?.form} defaults={defaults} formKey={formKey}>
          <input type="hidden" name="was" value={was} />
          <HolidayFields />
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
