import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { RivalText } from "#app/components/rival-text.tsx";
import { useRootData } from "#app/components/root-data.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { summaryForm } from "#app/domain/meeting/minutes-form.ts";
import { amendSummary } from "#app/domain/meeting/summary.server.ts";
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
    restored,
    stored: { assessment: minutes.assessment, closingNote: minutes.closingNote },
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await requireMinutesAction(args, "amend");
  return submit(args, summaryForm, async (ctx, input) => {
    const texts = {
      assessment: { base: input.assessmentBase, value: input.assessment },
      closingNote: { base: input.closingNoteBase, value: input.closingNote },
    };
    await amendSummary(ctx, { key: code, texts });
    return { to: paths.meetingPart(code, "minutes"), toast: { key: "meeting.amended" } };
  });
}

export default function Summary() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(minutesText);
  const typed = form?.values ?? page.restored;
  return (
    <StepPage code={page.code} title={text.summaryTitle}>
      <RestoredNote restored={page.restored} />
      <ConfirmForm
        id="summary"
        form={form}
        formKey={page.formKey}
        defaults={{ ...page.stored, ...page.restored }}
        draftOf={useRootData()?.viewer?.id}
        confirm={text.save}
        cancelTo={paths.meetingPart(page.code, "minutes")}
      >
        <RivalText
          name="assessment"
          label={text.assessment}
          rows={6}
          stored={page.stored.assessment}
          typed={typed}
          theirs={text.theirs}
        />
        <RivalText
          name="closingNote"
          label={text.closingNote}
          hint={text.closingNoteHint}
          rows={4}
          stored={page.stored.closingNote}
          typed={typed}
          theirs={text.theirs}
        />
        <SecrecyNote />
      </ConfirmForm>
    </StepPage>
  );
}
