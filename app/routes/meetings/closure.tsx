import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RivalText } from "#app/components/rival-text.tsx";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout, SecrecyNote } from "#app/components/ui/notes.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { closeMeeting, previewClosing } from "#app/domain/meeting/closure.server.ts";
import { closureForm } from "#app/domain/meeting/closure-form.ts";
import { readEnding } from "#app/domain/meeting/ending.ts";
import { listRoomLines } from "#app/domain/meeting/room.server.ts";
import { recordSummary } from "#app/domain/meeting/summary.server.ts";
import { type Done, submit } from "#app/form/submission.server.ts";
import { closureText } from "#app/i18n/text/closure.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { ClosingEffect } from "./closing-effect.tsx";
import { groupProblems } from "./closing-problems.server.ts";
import { formData } from "./form-data.server.ts";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { ProblemCard } from "./problem-card.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
/** After a refusal too: what blocks may have changed. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "close");
  const { locale } = ctx.actor;
  const [{ problems, summary }, lines] = await Promise.all([
    previewClosing(ctx, meeting),
    listRoomLines(ctx, meeting.id),
  ]);
  const grouped = (level: "blocks" | "warns") =>
    groupProblems(
      meeting.code,
      problems.filter((problem) => problem.level === level),
      lines,
      locale,
    );
  const stored = { assessment: meeting.assessment, closingNote: meeting.closing_note };
  return {
    title: `${textFor(locale, closureText).title} · Giao ban`,
    code: meeting.code,
    name: (locale === "vi" ? meeting.title_vi : meeting.title_en) || meeting.title_vi,
    summary,
    blocks: grouped("blocks"),
    warns: grouped("warns"),
    stored,
    remainderKey: crypto.randomUUID(),
    form: await formData(args, ctx, { version: meeting.version, defaults: stored }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { meeting } = await requireMeetingAction(args, "close");
  const key = meeting.code;
  return submit(args, closureForm, (ctx, input) =>
    inTransaction(ctx, async (tx): Promise<Done> => {
      // Closing a closed meeting again changes nothing: its texts are no longer asked for.
      const isOpen = meeting.state === "in_session" || input.intent === "save";
      const row = isOpen ? await recordTexts(tx, key, input) : meeting;
      if (input.intent === "save") {
        return { to: paths.meetingPart(key, "closure"), toast: { key: "meeting.recorded" } };
      }
      const endedAt = input.endedAt ? endingOf(row, input.endedAt, tx.now) : undefined;
      const closed = await closeMeeting(tx, { key, version: input.version, endedAt });
      return {
        to: paths.meetingPart(key, "minutes"),
        toast: {
          key: "meeting.closed",
          params: { conclusions: closed.conclusions, tasks: closed.tasks.length },
        },
      };
    }),
  );
}

function recordTexts(
  ctx: Context,
  key: string,
  input: {
    assessment: string;
    assessmentBase: string;
    closingNote: string;
    closingNoteBase: string;
  },
) {
  return recordSummary(ctx, {
    key,
    texts: {
      assessment: { base: input.assessmentBase, value: input.assessment },
      closingNote: { base: input.closingNoteBase, value: input.closingNote },
    },
  });
}

function endingOf(meeting: Parameters<typeof readEnding>[0], time: string, now: Date): Date {
  const ending = readEnding(meeting, time, now);
  if ("problem" in ending) throw invalid(ending.problem, {}, "endedAt");
  return ending.endedAt;
}

export default function ClosurePage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(closureText);
  const room = paths.meetingPart(page.code, "session");
  return (
    <>
      <PageHeader
        above={
          <Link className="link" to={paths.meeting(page.code)}>
            {page.code}
          </Link>
        }
        title={text.title}
        below={<span>{page.name}</span>}
        actions={<LinkButton to={room}>{text.room}</LinkButton>}
      />
      <Columns side={<ClosingEffect summary={page.summary} />}>
        <ProblemCard level="blocks" groups={page.blocks}>
          <Remainder page={page} />
        </ProblemCard>
        {page.blocks.length === 0 ? (
          <Callout tone="done" icon="check-circle" title={text.ready}>
            {text.readyHint}
          </Callout>
        ) : null}
        <ProblemCard level="warns" groups={page.warns} />
        <ClosureForm page={page} form={form} />
      </Columns>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Remainder({ page }: { page: Page }) {
  const text = useText(closureText);
  const { remainder } = page.summary;
  if (remainder === 0) return null;
  return (
    <PostForm
      id="remainder"
      action={paths.meetingPart(page.code, "remainder")}
      formKey={page.remainderKey}
      className="row flex flex-wrap items-center gap-x-3 gap-y-2"
    >
      <Button size="sm" className="max-md:min-h-11">
        {text.remainder(remainder)}
      </Button>
      <span className="muted">{text.remainderHint}</span>
    </PostForm>
  );
}

function ClosureForm({
  page,
  form,
}: {
  page: Page;
  form: NonNullable<ReturnType<typeof useActionData<typeof action>>>["form"] | undefined;
}) {
  const text = useText(closureText);
  const { stored } = page;
  const isBlocked = page.blocks.length > 0;
  const typed = form?.values ?? page.form.restored;
  return (
    <div className="card card-body">
      <RestoredNote restored={page.form.restored} />
      <PostForm
        key={page.form.formKey}
        id="closure"
        form={form}
        defaults={{ ...page.form.defaults, ...page.form.restored }}
        formKey={page.form.formKey}
        version={page.form.version}
        draftOf={useRootData()?.viewer?.id}
      >
        <RivalText
          name="assessment"
          label={text.assessment}
          rows={5}
          stored={stored.assessment}
          typed={typed}
          theirs={text.theirs}
        />
        <RivalText
          name="closingNote"
          label={text.closingNote}
          hint={text.closingNoteHint}
          rows={3}
          stored={stored.closingNote}
          typed={typed}
          theirs={text.theirs}
        />
        <TextInput
          name="endedAt"
          label={text.endedAt}
          hint={text.endedAtHint}
          maxLength={5}
          autoComplete="off"
          className="max-w-96"
        />
        <FormActions note={isBlocked ? text.blocked(page.blocks.length) : <SecrecyNote />}>
          <Button name="intent" value="save">
            {text.save}
          </Button>
          {isBlocked ? null : (
            <Button variant="primary" name="intent" value="close">
              {text.close}
            </Button>
          )}
        </FormActions>
        <UnsavedGuard />
      </PostForm>
    </div>
  );
}
