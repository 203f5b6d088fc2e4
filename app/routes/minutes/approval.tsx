import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { approveMinutes } from "#app/domain/meeting/minutes.server.ts";
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
  const { ctx, minutes } = await requireAct(args, "approve");
  return {
    title: `${textFor(ctx.actor.locale, minutesText).approveTitle} · Giao ban`,
    code: minutes.code,
    version: minutes.version,
    count: countConclusions(minutes),
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await requireMinutesAction(args, "approve");
  return submit(args, minutesStepForm, async (ctx, { version }) => {
    await approveMinutes(ctx, { key: code, version });
    return {
      to: paths.meetingPart(code, "minutes"),
      toast: { key: "meeting.approved", params: { code } },
    };
  });
}

export default function Approval() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(minutesText);
  return (
    <StepPage code={page.code} title={text.approveTitle}>
      <ConfirmForm
        id="approval"
        form={form}
        formKey={page.formKey}
        version={page.version}
        confirm={text.approve}
        cancelTo={paths.meetingPart(page.code, "minutes")}
      >
        <p>{text.approveText(page.count)}</p>
      </ConfirmForm>
    </StepPage>
  );
}
