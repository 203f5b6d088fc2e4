import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { useRootData } from "#app/components/root-data.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { issueMinutes } from "#app/domain/meeting/minutes.server.ts";
import { issuanceForm } from "#app/domain/meeting/minutes-form.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAct, requireMinutesAction } from "./guard.server.ts";
import { StepPage } from "./step-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, minutes } = await requireAct(args, "issue");
  const { documentSymbol } = minutes.head;
  return {
    title: `${textFor(ctx.actor.locale, minutesText).issueTitle} · Giao ban`,
    code: minutes.code,
    heldOn: minutes.heldOn,
    example: `05/TB${documentSymbol ? `-${documentSymbol}` : ""}`,
    version: minutes.version,
    restored: await findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await requireMinutesAction(args, "issue");
  return submit(args, issuanceForm, async (ctx, input) => {
    const seal = await issueMinutes(ctx, { key: code, ...input });
    return {
      to: paths.meetingPart(code, "minutes"),
      toast: {
        key: "meeting.issued",
        params: { code, number: input.documentNumber, seal: seal.sequence },
      },
    };
  });
}

export default function Issuance() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(minutesText);
  return (
    <StepPage code={page.code} title={text.issueTitle}>
      <RestoredNote restored={page.restored} />
      <ConfirmForm
        id="issuance"
        form={form}
        formKey={page.formKey}
        version={page.version}
        defaults={page.restored}
        draftOf={useRootData()?.viewer?.id}
        confirm={text.issue}
        cancelTo={paths.meetingPart(page.code, "minutes")}
      >
        <Callout tone="soon" icon="alert">
          {text.issueWarning}
        </Callout>
        <div className="grid gap-4 md:grid-cols-2">
          <TextInput
            name="documentNumber"
            label={text.number}
            hint={text.numberHint(page.example)}
            maxLength={40}
            required
          />
          <DateInput
            name="documentDate"
            label={text.date}
            hint={text.dateHint(formatDate(page.heldOn))}
            required
          />
        </div>
      </ConfirmForm>
    </StepPage>
  );
}
