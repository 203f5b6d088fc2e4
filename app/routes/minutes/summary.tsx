import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { useRootData } from "#app/components/root-data.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { amendSummary } from "#app/domain/meeting/amendment.server.ts";
import { summaryForm } from "#app/domain/meeting/minutes-form.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAct, requireMinutesAction } from "./guard.server.ts";
import { StepPage } from "./step-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, minutes } = await requireAct(args, "amend");
  const restored = await findDraft(ctx.db, ctx.actor.id, formOf(args.request));
  return {
    title: `${textFor(ctx.actor.locale, minutesText).summaryTitle} · Giao ban`,
    code: minutes.code,
    version: minutes.version,
    restored,
    defaults: { assessment: minutes.assessment, closingNote: minutes.closingNote, ...restored },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await requireMinutesAction(args, "amend");
  return submit(args, summaryForm, async (ctx, input) => {
    await amendSummary(ctx, { key: code, ...input });
    return { to: paths.meetingPart(code, "minutes"), toast: { key: "meeting.amended" } };
  });
}

export default function Summary() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(minutesText);
  return (
    <StepPage code={page.code} title={text.summaryTitle}>
      <RestoredNote restored={page.restored} />
      <ConfirmForm
        id="summary"
        form={form}
        formKey={page.formKey}
        version={page.version}
        defaults={page.defaults}
        draftOf={useRootData()?.viewer?.id}
        confirm={text.save}
        cancelTo={paths.meetingPart(page.code, "minutes")}
      >
        <TextArea name="assessment" label={text.assessment} rows={6} maxLength={5000} />
        <TextArea
          name="closingNote"
          label={text.closingNote}
          hint={text.closingNoteHint}
          rows={4}
          maxLength={5000}
        />
        <SecrecyNote />
      </ConfirmForm>
    </StepPage>
  );
}
