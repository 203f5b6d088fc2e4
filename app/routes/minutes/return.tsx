import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { useRootData } from "#app/components/root-data.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { returnMinutes } from "#app/domain/meeting/minutes.server.ts";
import { returnForm } from "#app/domain/meeting/minutes-form.ts";
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
  const { ctx, minutes } = await requireAct(args, "return");
  return {
    title: `${textFor(ctx.actor.locale, minutesText).returnTitle} · Giao ban`,
    code: minutes.code,
    version: minutes.version,
    restored: await findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await requireMinutesAction(args, "return");
  return submit(args, returnForm, async (ctx, input) => {
    await returnMinutes(ctx, { key: code, ...input });
    return {
      to: paths.meetingPart(code, "minutes"),
      toast: { key: "meeting.returned", params: { code } },
    };
  });
}

export default function Return() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(minutesText);
  return (
    <StepPage code={page.code} title={text.returnTitle}>
      <RestoredNote restored={page.restored} />
      <ConfirmForm
        id="return"
        form={form}
        formKey={page.formKey}
        version={page.version}
        defaults={page.restored}
        draftOf={useRootData()?.viewer?.id}
        confirm={text.return}
        cancelTo={paths.meetingPart(page.code, "minutes")}
      >
        <TextArea name="note" label={text.note} rows={4} maxLength={2000} required />
      </ConfirmForm>
    </StepPage>
  );
}
