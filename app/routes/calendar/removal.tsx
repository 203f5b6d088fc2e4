import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { removalForm } from "#app/domain/calendar/holiday-form.ts";
import { holidayStamp, removeHoliday } from "#app/domain/calendar/holidays.server.ts";
import { getHoliday } from "#app/domain/calendar/year.server.ts";
import { yearOf } from "#app/domain/clock.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { calendar } from "#app/i18n/text/calendar.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator, requireAdministratorAction } from "../admin/guard.server.ts";
import { askAboutDeadlines } from "./affected.server.ts";
import { AffectedDeadlines } from "./affected.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const row = await getHoliday(db, args.params.day ?? "");
  return {
    title: `${textFor(actor.locale, calendar).removeTitle(formatDate(row.day))} · Giao ban`,
    day: row.day,
    name: actor.locale === "vi" ? row.name_vi : row.name_en,
    was: holidayStamp(row),
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdministratorAction(args);
  const { day } = await getHoliday(ctx.db, args.params.day ?? "");
  const values = await readValues(args.request.clone());
  const question = await askAboutDeadlines(ctx, { remove: [day], add: [] }, values);
  if (question) return question;
  return submit(args, removalForm, async (tx, input) => {
    await removeHoliday(tx, day, input.was);
    return {
      to: paths.adminPart(`holidays?year=${yearOf(day)}`),
      toast: { key: "holiday.removed", params: { day: formatDate(day) } },
    };
  });
}

export default function RemoveHoliday() {
  const { day, name, was, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText(calendar);
  return (
    <div className="max-w-2xl">
      <PageHeader
        above={
          <Link to={paths.adminPart("holidays")} className="link">
            {text.holidays}
          </Link>
        }
        title={text.removeTitle(formatDate(day))}
      />
      <div className="card card-body">
        <ConfirmForm
          id="removal"
          form={answer?.form}
          formKey={formKey}
          confirm={text.remove}
          danger
          cancelTo={paths.adminPart(`holidays/${day}`)}
        >
          <input type="hidden" name="was" value={was} />
          <p className="font-semibold">{name}</p>
          <p>{text.removeHint}</p>
          <AffectedDeadlines answer={answer} />
        </ConfirmForm>
      </div>
    </div>
  );
}
