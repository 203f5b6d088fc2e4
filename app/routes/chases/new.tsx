import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { authorize, formOf, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { DeadlineBadge } from "#app/components/ui/state-badge.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { recordChase } from "#app/domain/issue/chase.server.ts";
import { chaseForm } from "#app/domain/issue/chase-form.ts";
import { type ChasedIssue, getLetterFacts } from "#app/domain/issue/chase-list.server.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { canChase, canChaseSomething } from "#app/domain/issue/policy.ts";
import { listBodies } from "#app/domain/issue/waiting-said.server.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { ChaseForm } from "./chase-form.tsx";
import { askedOf, letterOf } from "./letter-words.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** `?issue=VM-2026-003&issue=…` names what is chased, `&to=12` or `&body=…` whom. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { actor } = ctx;
  authorize(canChaseSomething(actor));
  const title = `${textFor(actor.locale, chaseText).newTitle} · Giao ban`;
  const asked = askedOf(args.request);
  if (asked.codes.length === 0) return { title, form: null };
  const facts = await getLetterFacts(ctx, asked.codes, asked);
  authorize(facts.issues.every((issue) => canChase(actor, issue.leadId)));
  const { recipient } = facts;
  const [departments, bodies, restored] = await Promise.all([
    listLeads(ctx.db, actor.locale),
    listBodies(ctx.db),
    findDraft(ctx.db, actor.id, formOf(args.request)),
  ]);
  return {
    title,
    form: {
      issues: facts.issues,
      recipient,
      departments,
      bodies,
      restored,
      today: todayOf(ctx.now),
      answerBy: facts.answerBy,
      text: recipient ? letterOf(actor, facts, recipient) : "",
      formKey: crypto.randomUUID(),
      readerId: actor.id,
    },
  };
}

export type ChaseFields = NonNullable<Awaited<ReturnType<typeof loader>>["form"]>;

export async function action(args: ActionFunctionArgs) {
  const asked = await requireActionContext(args);
  authorize(canChaseSomething(asked.actor));
  return submit(args, chaseForm, async (ctx, input) => {
    const { letterId, codes } = await recordChase(ctx, {
      issues: input.issues,
      to: { departmentId: input.to, body: input.toBody },
      channel: input.channel,
      sentOn: input.sentOn,
      answerBy: input.answerBy,
      documentNumber: input.documentNumber,
      text: input.text,
    });
    return {
      to: paths.chaseLetter(letterId),
      toast: { key: "chase.recorded", params: { count: codes.length } },
    };
  });
}

export default function NewChase() {
  const { form: fields } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(chaseText);
  if (!fields) {
    return (
      <>
        <PageHeader title={text.newTitle} />
        <Card>
          <EmptyState
            icon="send"
            title={text.nothing}
            action={
              <Link to={paths.issues({ flag: "overdue" })} className="btn">
                {text.more}
              </Link>
            }
          >
            {text.nothingText}
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={fields.recipient ? text.letter(fields.recipient.name) : text.newTitle} />
      {fields.recipient ? null : <Callout tone="soon" title={text.missing} />}
      <Card id="chased" title={text.issues}>
        {fields.issues.map((issue) => (
          <Chased key={issue.code} issue={issue} />
        ))}
        <div className="row">
          <Disclosure summary={text.otherTo} open={fields.recipient === null || undefined}>
            <OtherRecipient fields={fields} />
          </Disclosure>
        </div>
      </Card>
      {fields.recipient ? (
        <ChaseForm fields={fields} recipient={fields.recipient} form={form} />
      ) : null}
    </div>
  );
}

function Chased({ issue }: { issue: ChasedIssue }) {
  return (
    <div className="row">
      <div className="meta mb-0.5">
        <span className="code">{issue.code}</span>
        <DeadlineBadge flag={issue.flag} days={issue.days} date={issue.deadline} />
        <span>{issue.lead}</span>
      </div>
      <Link to={paths.issue(issue.code)} className="plain line-clamp-2">
        {issue.text}
      </Link>
    </div>
  );
}

/** The text names its recipient: another one is asked for first, and the text written anew. */
function OtherRecipient({ fields }: { fields: ChaseFields }) {
  const text = useText(chaseText);
  return (
    <Form method="get" className="flex flex-wrap items-end gap-2.5">
      {fields.issues.map((issue) => (
        <input key={issue.code} type="hidden" name="issue" value={issue.code} />
      ))}
      <Select name="to" label={text.toDepartment} options={fields.departments} className="grow" />
      <TextInput name="body" label={text.toBody} maxLength={200} className="grow" list="bodies" />
      <datalist id="bodies">
        {fields.bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <Button>{text.change}</Button>
    </Form>
  );
}
