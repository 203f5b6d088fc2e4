import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { useRootData } from "#app/components/root-data.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { correctMinutes } from "#app/domain/meeting/minutes.server.ts";
import { correctionForm } from "#app/domain/meeting/minutes-form.ts";
import { standingText } from "#app/domain/meeting/notice.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAct, requireMinutesAction } from "./guard.server.ts";
import { StepPage } from "./step-page.tsx";

const SHOWN = 90;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, minutes } = await requireAct(args, "correct");
  const text = textFor(ctx.actor.locale, minutesText);
  const conclusions = minutes.items
    .flatMap((item) => item.conclusions)
    .sort((a, b) => a.number - b.number);
  return {
    title: `${text.correctTitle} · Giao ban`,
    code: minutes.code,
    conclusions: conclusions.map((one) => ({
      value: one.id,
      label: text.conclusionLabel(one.number, shorten(standingText(one))),
    })),
    restored: await findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    formKey: crypto.randomUUID(),
  };
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await requireMinutesAction(args, "correct");
  return submit(args, correctionForm, async (ctx, input) => {
    await correctMinutes(ctx, { key: code, ...input });
    return { to: paths.meetingPart(code, "minutes"), toast: { key: "meeting.corrected" } };
  });
}

export default function CorrectionPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(minutesText);
  return (
    <StepPage code={page.code} title={text.correctTitle}>
      <RestoredNote restored={page.restored} />
      <ConfirmForm
        id="correction"
        form={form}
        formKey={page.formKey}
        defaults={page.restored}
        draftOf={useRootData()?.viewer?.id}
        confirm={text.correct}
        cancelTo={paths.meetingPart(page.code, "minutes")}
      >
        <Callout>{text.correctText}</Callout>
        <Select
          name="conclusionId"
          label={text.which}
          options={page.conclusions}
          empty={text.passage}
        />
        <TextArea
          name="originalText"
          label={text.original}
          hint={text.originalHint}
          rows={3}
          maxLength={5000}
        />
        <TextArea name="correctedText" label={text.corrected} rows={4} maxLength={5000} required />
        <TextArea name="reason" label={text.reason} rows={2} maxLength={1000} required />
      </ConfirmForm>
    </StepPage>
  );
}
