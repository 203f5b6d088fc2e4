import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout, SecrecyNote } from "#app/components/ui/notes.tsx";
import { Columns, PageHeader, Section } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { useHydrated } from "#app/components/ui/use-hydrated.ts";
import { getAmendableItem } from "#app/domain/meeting/amended-item.server.ts";
import { amendmentForm, readAmendment } from "#app/domain/meeting/amendment-form.ts";
import { dispositions } from "#app/domain/meeting/field.ts";
import { listDepartmentOptions } from "#app/domain/meeting/queries.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { amendmentText } from "#app/i18n/text/amendment.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { amendFromForm } from "./amendment.server.ts";
import { amendmentDefaults, blocksOf } from "./amendment-blocks.ts";
import { rivalsOf } from "./amendment-rivals.ts";
import { ConclusionBlock } from "./conclusion-block.tsx";
import { DraftRecordCards } from "./draft-record.tsx";
import { formData } from "./form-data.server.ts";
import { idParam, requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { RivalList } from "./rival-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "amend");
  const { locale } = ctx.actor;
  const text = textFor(locale, amendmentText);
  const [item, departments] = await Promise.all([
    getAmendableItem(ctx, meeting.id, idParam(args.params.item)),
    listDepartmentOptions(ctx),
  ]);
  const { opened, ...record } = item;
  const name = item.code || text.topic;
  return {
    title: `${text.title(name)} · Giao ban`,
    name,
    code: meeting.code,
    isApproved: meeting.minutes_state === "approved",
    departments,
    record: {
      ...record,
      lead: departments.find((one) => one.value === item.leadDepartmentId)?.label ?? "",
      before: opened && {
        state: opened.state,
        lead: opened.lead[locale],
        deadline: opened.deadline,
      },
    },
    form: await formData(args, ctx, {
      version: item.version,
      defaults: amendmentDefaults(item),
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx: outer, meeting } = await requireMeetingAction(args, "amend");
  const itemId = idParam(args.params.item);
  await getAmendableItem(outer, meeting.id, itemId);
  return submit(args, amendmentForm, async (ctx, input) => {
    await amendFromForm(ctx, {
      key: meeting.code,
      itemId,
      version: input.version,
      ...readAmendment(input),
    });
    return {
      to: `${paths.meetingPart(meeting.code, "minutes")}#item-${itemId}`,
      toast: { key: "meeting.amended" },
    };
  });
}

export default function AmendmentPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(amendmentText);
  const { record } = page;
  return (
    <>
      <PageHeader
        above={
          <Link className="link" to={paths.meetingPart(page.code, "minutes")}>
            {page.code}
          </Link>
        }
        title={text.title(page.name)}
        below={<span>{record.title}</span>}
      />
      <Columns side={<DraftRecordCards record={record} />}>
        <RestoredNote restored={page.form.restored} />
        {page.isApproved ? <Callout tone="soon">{text.approved}</Callout> : null}
        {record.hasMoved ? (
          <Callout tone="soon" icon="alert" title={text.moved}>
            {text.movedText}
          </Callout>
        ) : (
          <Callout>{text.note}</Callout>
        )}
        <AmendmentForm key={page.form.formKey} page={page} form={form} />
      </Columns>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Given = NonNullable<ReturnType<typeof useActionData<typeof action>>>["form"];

function AmendmentForm({ page, form }: { page: Page; form: Given | undefined }) {
  const text = useText(amendmentText);
  const words = useText(common);
  const { record } = page;
  const isTopic = record.kind === "topic";
  const typed = form?.values ?? page.form.restored;
  const offered = isTopic ? (["noted", "not_discussed"] as const) : dispositions;
  return (
    <div className="card card-body">
      <PostForm
        id="amendment"
        form={form}
        defaults={typed ?? page.form.defaults}
        formKey={page.form.formKey}
        version={page.form.version}
        draftOf={useRootData()?.viewer?.id}
      >
        <RivalList rivals={rivalsOf(record, typed)} departments={page.departments} />
        <TextArea name="discussion" label={text.discussion} rows={4} maxLength={5000} />
        <RadioCards
          name="disposition"
          label={text.disposition}
          required
          columns={4}
          options={offered.map((value) => ({ value, label: words.disposition[value] }))}
        />
        {isTopic ? null : (
          <div className="grid gap-4 sm:grid-cols-2">
            <DateInput name="newDeadline" label={text.newDeadline} hint={text.newDeadlineHint} />
            <Select
              name="newLeadDepartmentId"
              label={text.newLead}
              options={page.departments}
              empty={text.noLead}
            />
          </div>
        )}
        <TextArea
          name="reason"
          label={text.reason}
          hint={isTopic ? undefined : text.reasonHint}
          rows={2}
          maxLength={5000}
        />
        <Conclusions page={page} typed={typed} isTopic={isTopic} />
        <FormActions note={<SecrecyNote />}>
          <LinkButton to={paths.meetingPart(page.code, "minutes")} variant="ghost">
            {words.cancel}
          </LinkButton>
          <Button variant="primary">{text.save}</Button>
        </FormActions>
        <UnsavedGuard />
      </PostForm>
    </div>
  );
}

function Conclusions({
  page,
  typed,
  isTopic,
}: {
  page: Page;
  typed: Given["values"] | null;
  isTopic: boolean;
}) {
  const text = useText(amendmentText);
  const hydrated = useHydrated();
  const [added, setAdded] = useState(0);
  const blocks = blocksOf(page.record.conclusions, typed);
  const more = Array.from({ length: added }, (_, n) => ({ index: blocks.length + n, saved: null }));
  return (
    <Section title={text.conclusions}>
      {[...blocks, ...more].map((block) => (
        <ConclusionBlock
          key={block.index}
          block={block}
          isTopic={isTopic}
          departments={page.departments}
        />
      ))}
      {hydrated ? (
        <Button type="button" icon="plus" size="sm" onClick={() => setAdded((now) => now + 1)}>
          {text.add}
        </Button>
      ) : null}
    </Section>
  );
}
