import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { decideExtension } from "#app/domain/issue/extension.server.ts";
import { extensionDecisionForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, optionalDeadlineDay, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";
import { DecisionCards } from "./decision-cards.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue } = await loadAct(args, "decide_extension");
  return { page, extension: issue.extension };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(
    args,
    "decide_extension",
    extensionDecisionForm,
    "issue.extension_decided",
    async (ctx, target, input) => {
      const deadline = await optionalDeadlineDay(ctx, input.deadline);
      return decideExtension(
        ctx,
        target,
        input.decision === "granted" && deadline !== null
          ? { decision: "granted", deadline, note: input.note }
          : { decision: "refused", note: input.note },
      );
    },
  );
}

export default function ExtensionDecision() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  const { extension } = data;
  return (
    <ActForm act="decide_extension" page={data.page} form={form}>
      {extension ? (
        <div className="text-ink-2">
          <p>{text.asked(formatDate(extension.deadline), extension.reason)}</p>
          {extension.explanation ? (
            <p>
              {text.explanation}: {extension.explanation}
            </p>
          ) : null}
        </div>
      ) : null}
      <DecisionCards />
      <DeadlineField
        name="deadline"
        label={text.grantedDeadline}
        defaultValue={extension?.deadline}
      />
      <TextArea name="note" label={text.note} rows={3} maxLength={2000} optional />
    </ActForm>
  );
}
