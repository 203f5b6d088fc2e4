import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { coverIssues, listCoverable } from "#app/domain/issue/cause.server.ts";
import { coverForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueCause } from "#app/i18n/text/issue-cause.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, page, issue } = await loadAct(args, "cover");
  return { page, coverable: await listCoverable(ctx, issue.id) };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "cover", coverForm, "issue.covers", (ctx, target, { codes }) =>
    coverIssues(ctx, target, { codes }),
  );
}

export default function Covering() {
  const { page, coverable } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueCause);
  return (
    <ActForm act="cover" page={page} form={form}>
      {coverable.length === 0 ? (
        <Callout tone="soon" icon="info" title={text.none} />
      ) : (
        <p className="text-ink-2">{text.hint}</p>
      )}
      <CheckList name="codes" label={text.codes} options={coverable} required />
    </ActForm>
  );
}
