import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { submitMinutes } from "#app/domain/meeting/minutes.server.ts";
import { minutesStepForm } from "#app/domain/meeting/minutes-form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { countConclusions, requireAct, requireMinutesAction } from "./guard.server.ts";
import { StepPage } from "./step-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, minutes } = await requireAct(args, "submit");
  return {
    title: `${textFor(ctx.actor.locale, minutesText).submitTitle} · Giao ban`,
    code: minutes.code,
    version: minutes.version,
    count: countConclusions(minutes),
    chair: minutes.chairName,
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await requireMinutesAction(args, "submit");
  return submit(args, minutesStepForm, async (ctx, { version }) => {
    await submitMinutes(ctx, { key: code, version });
    return {
      to: paths.meetingPart(code, "minutes"),
      toast: { key: "meeting.submitted", params: { code } },
    };
  });
}

export default function Submission() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(minutesText);
  return (
    <StepPage code={page.code} title={text.submitTitle}>
      <ConfirmForm
        id="submission"
        form={form}
        formKey={page.formKey}
        version={page.version}
        confirm={text.submit}
        cancelTo={paths.meetingPart(page.code, "minutes")}
      >
        <p>{text.submitText(page.chair, page.count)}</p>
      </ConfirmForm>
    </StepPage>
  );
}
