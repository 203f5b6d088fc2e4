import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize, formOf, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { proposePrecedent } from "#app/domain/precedent/commands.server.ts";
import { proposeForm } from "#app/domain/precedent/form.ts";
import { getProposalOf } from "#app/domain/precedent/page.server.ts";
import { canPropose } from "#app/domain/precedent/policy.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { tieChoices } from "./choices.server.ts";
import { PrecedentFields } from "./precedent-fields.tsx";
import { defaultsOf, fieldsOf } from "./values.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** `?issue=VM-2026-003` prepares it from how that issue was resolved. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { actor, db } = ctx;
  authorize(canPropose(actor));
  const code = new URL(args.request.url).searchParams.get("issue") ?? "";
  const [proposal, choices, restored] = await Promise.all([
    code === "" ? null : getProposalOf(ctx, code),
    tieChoices(db, actor.locale),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  return {
    title: `${textFor(actor.locale, precedentText).proposeTitle} · Giao ban`,
    issue: proposal?.issue ?? "",
    defaults: proposal ? defaultsOf(proposal) : null,
    choices,
    restored,
    formKey: crypto.randomUUID(),
    readerId: actor.id,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireActionContext(args);
  authorize(canPropose(actor));
  return submit(args, proposeForm, async (ctx, input) => {
    const { code } = await proposePrecedent(ctx, { ...fieldsOf(input), issue: input.issue });
    return { to: paths.precedent(code), toast: { key: "precedent.proposed", params: { code } } };
  });
}

export default function NewPrecedent() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(precedentText);
  return (
    <div className="max-w-3xl">
      <PageHeader title={text.proposeTitle} below={data.issue ? text.from(data.issue) : null} />
      <RestoredNote restored={data.restored} />
      <div className="card card-body">
        <PostForm
          id="precedent"
          form={form}
          defaults={{ ...data.defaults, ...data.restored }}
          formKey={data.formKey}
          draftOf={data.readerId}
        >
          <input type="hidden" name="issue" value={data.issue} />
          <PrecedentFields {...data.choices} />
          <FormActions note={<SecrecyNote />}>
            <LinkButton
              to={data.issue ? paths.issue(data.issue) : paths.precedents()}
              variant="ghost"
            >
              {text.cancel}
            </LinkButton>
            <Button variant="primary">{text.send}</Button>
          </FormActions>
          <UnsavedGuard />
        </PostForm>
      </div>
    </div>
  );
}
