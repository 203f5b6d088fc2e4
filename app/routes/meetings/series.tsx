import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { Section } from "#app/components/ui/page-header.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { listDaysOff } from "#app/domain/calendar/year.server.ts";
import { addDays, todayOf } from "#app/domain/clock.ts";
import { seriesForm } from "#app/domain/meeting/form.ts";
import { canEditSeries } from "#app/domain/meeting/policy.ts";
import {
  findSeries,
  listDepartmentOptions,
  listMeetingPeople,
  listStandingParticipants,
} from "#app/domain/meeting/queries.server.ts";
import { createSeries, editSeries, type SeriesFields } from "#app/domain/meeting/series.server.ts";
import { readRule, type SeriesRule } from "#app/domain/meeting/series-rule.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { seriesText } from "#app/i18n/text/series.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { detailDefaults, MeetingDetailFields } from "./meeting-fields.tsx";
import { RuleFields } from "./rule-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

/** The one series of an installation: its settings, or its creation where there is none. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  authorize(canEditSeries(ctx.actor));
  const series = await findSeries(ctx);
  const rule = readRule(series?.rule);
  const today = todayOf(ctx.now);
  const daysOff = await listDaysOff(ctx.db);
  const participants = series ? await listStandingParticipants(ctx, series.id) : [];
  return {
    title: `${textFor(ctx.actor.locale, meetingForm).seriesTitle} · Giao ban`,
    isNew: !series,
    today,
    daysOff: daysOff.filter(({ day }) => day > addDays(today, -100) && day < addDays(today, 200)),
    people: await listMeetingPeople(ctx, [series?.chair_user_id, series?.secretary_user_id]),
    departments: await listDepartmentOptions(ctx),
    form: await formData(args, ctx, {
      version: series?.version ?? 0,
      defaults: {
        ...ruleDefaults(rule),
        ...detailDefaults(series ?? emptyDetails),
        nameVi: series?.name_vi ?? "",
        nameEn: series?.name_en ?? "",
        secretariatDepartmentId: String(series?.secretariat_department_id ?? ""),
        issuingBody: series?.issuing_body ?? "",
        superiorBody: series?.superior_body ?? "",
        documentSymbol: series?.document_symbol ?? "",
        placeName: series?.place_name ?? "",
        signatureMode: series?.signature_mode ?? "",
        recipients: series?.recipients ?? "",
        participantIds: participants.map(String),
      },
    }),
  };
}

const emptyDetails = {
  starts_at: "08:00",
  length_minutes: 180,
  place: "",
  chair_user_id: null,
  chair_capacity: "",
  secretary_user_id: null,
};

function ruleDefaults(rule: SeriesRule) {
  return {
    ruleKind: rule.kind,
    ruleDay: String(rule.kind === "day_of_month" ? rule.day : 7),
    ruleWeek: String(rule.kind === "nth_weekday" ? rule.week : 1),
    ruleWeekday: String(rule.kind === "nth_weekday" ? rule.weekday : 1),
  };
}

export async function action(args: ActionFunctionArgs) {
  authorize(canEditSeries((await requireActionContext(args)).actor));
  return submit(args, seriesForm, async (ctx, input) => {
    const {
      version,
      ruleKind,
      ruleDay: day,
      ruleWeek: week,
      ruleWeekday: weekday,
      ...rest
    } = input;
    const rule: SeriesRule =
      ruleKind === "day_of_month" ? { kind: ruleKind, day } : { kind: ruleKind, week, weekday };
    const fields: SeriesFields = { ...rest, rule };
    const series = await findSeries(ctx);
    if (series) await editSeries(ctx, { seriesId: series.id, version, ...fields });
    else await createSeries(ctx, { code: "HGB", ...fields });
    return { to: paths.meetings(), toast: { key: "series.edited" } };
  });
}

export default function Series() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  const words = useText(seriesText);
  const typed = form?.values ?? page.form.restored;
  return (
    <FormPage
      id="series"
      title={text.seriesTitle}
      note={page.isNew ? text.seriesCreateNote : text.seriesNote}
      data={typed ? { ...page.form, defaults: {} } : page.form}
      form={form}
      submit={text.save}
      backTo={paths.meetings()}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput name="nameVi" label={text.nameVi} required maxLength={200} />
        <TextInput name="nameEn" label={text.nameEn} required maxLength={200} />
      </div>
      <RuleFields today={page.today} daysOff={page.daysOff} />
      <Section title={text.peopleTitle}>
        <MeetingDetailFields people={page.people} />
        <CheckList name="participantIds" label={text.participants} options={page.departments} />
      </Section>
      <Section title={text.documentTitle}>
        <Select
          name="secretariatDepartmentId"
          label={text.secretariat}
          options={page.departments}
          empty={text.nobody}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="superiorBody" label={text.superiorBody} maxLength={300} />
          <TextInput name="issuingBody" label={text.issuingBody} maxLength={300} />
          <TextInput
            name="documentSymbol"
            label={text.symbol}
            hint={text.symbolHint}
            maxLength={60}
          />
          <TextInput name="placeName" label={text.placeName} maxLength={100} />
        </div>
        <TextArea
          name="signatureMode"
          label={text.signatureMode}
          hint={words.signatureHint}
          rows={2}
          maxLength={200}
        />
        <TextArea
          name="recipients"
          label={text.recipients}
          hint={text.recipientsHint}
          rows={4}
          maxLength={2000}
        />
      </Section>
    </FormPage>
  );
}
