import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { withdrawPrecedent } from "#app/domain/precedent/commands.server.ts";
import { withdrawPrecedentForm } from "#app/domain/precedent/form.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { authorizeChange, loadChange } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, precedent } = await loadChange(args, "withdraw");
  const { code, version, title: name } = precedent;
  return {
    title: `${textFor(ctx.actor.locale, precedentText).withdrawTitle} ${code} · Giao ban`,
    code,
    version,
    name,
    restored: await findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    formKey: crypto.randomUUID(),
    readerId: ctx.actor.id,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await authorizeChange(args, "withdraw");
  return submit(args, withdrawPrecedentForm, async (ctx, input) => {
    await withdrawPrecedent(ctx, { code, version: input.version }, { reason: input.reason });
    return { to: paths.precedents(), toast: { key: "precedent.withdrawn", params: { code } } };
  });
}

export default function Withdrawal() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(precedentText);
  return (
    <div className="max-w-3xl">
      <PageHeader above={`${data.code} · ${data.name}`} title={text.withdrawTitle} />
      <RestoredNote restored={data.restored} />
      <Card padded>
        <ConfirmForm
          id="withdraw"
          form={form}
          defaults={data.restored}
          formKey={data.formKey}
          version={data.version}
          draftOf={data.readerId}
          confirm={text.act.withdraw}
          danger
          cancelTo={paths.precedent(data.code)}
        >
          <p>{text.withdrawText}</p>
          <TextArea
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            rows={3}
            maxLength={1000}
            required
          />
        </ConfirmForm>
      </Card>
    </div>
  );
}
