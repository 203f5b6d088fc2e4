import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { approvePrecedent } from "#app/domain/precedent/commands.server.ts";
import { approvePrecedentForm } from "#app/domain/precedent/form.ts";
import { submit } from "#app/form/submission.server.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { authorizeChange, loadChange } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, precedent } = await loadChange(args, "approve");
  const { code, version, title: name, solution } = precedent;
  const { approveTitle } = textFor(ctx.actor.locale, precedentText);
  const title = `${approveTitle} ${code} · Giao ban`;
  return { title, code, version, name, solution, formKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await authorizeChange(args, "approve");
  return submit(args, approvePrecedentForm, async (ctx, input) => {
    await approvePrecedent(ctx, { code, version: input.version });
    return { to: paths.precedent(code), toast: { key: "precedent.approved", params: { code } } };
  });
}

export default function Approval() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(precedentText);
  return (
    <div className="max-w-3xl">
      <PageHeader above={`${data.code} · ${data.name}`} title={text.approveTitle} />
      <Card padded>
        <ConfirmForm
          id="approve"
          form={form}
          formKey={data.formKey}
          version={data.version}
          confirm={text.act.approve}
          cancelTo={paths.precedent(data.code)}
        >
          <p>{text.approveText}</p>
          <p className="whitespace-pre-line rounded-lg bg-paper px-3.5 py-2.5">{data.solution}</p>
        </ConfirmForm>
      </Card>
    </div>
  );
}
