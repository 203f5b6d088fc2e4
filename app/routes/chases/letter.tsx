import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authorize, requireContext } from "#app/auth/guard.server.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { CopyText } from "#app/components/ui/copy-text.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { DeadlineBadge, StateBadge } from "#app/components/ui/state-badge.tsx";
import { notFound } from "#app/domain/errors.ts";
import { type ChaseLetter, getChaseLetter } from "#app/domain/issue/chase-letters.server.ts";
import { seesProposals } from "#app/domain/issue/scope.server.ts";
import { formatDate, formatDayMonth } from "#app/i18n/format.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** A letter as it was sent, for those who take part. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  authorize(seesProposals(ctx));
  const id = args.params.letter ?? "";
  if (!/^[1-9]\d{0,14}$/.test(id)) throw notFound();
  const letter = await getChaseLetter(ctx, Number(id));
  return { title: `${textFor(ctx.actor.locale, chaseText).letter(letter.to)} · Giao ban`, letter };
}

export default function Letter() {
  const { letter } = useLoaderData<typeof loader>();
  const text = useText(chaseText);
  const how = [text.channel[letter.channel], letter.documentNumber].filter(Boolean).join(" ");
  return (
    <>
      <PageHeader
        above={`${how}, ${formatDate(letter.sentOn)}`}
        title={text.letter(letter.to)}
        below={
          <>
            <span>{text.by(letter.by)}</span>
            <span className={letter.isLate ? "text-over" : ""}>{answerOf(letter, text)}</span>
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card padded>
          <CopyText
            label={text.text}
            value={letter.text}
            hint={text.copyHint}
            copy={text.copy}
            copied={text.copied}
            rows={18}
          />
        </Card>
        <Card id="issues" title={text.issues}>
          {letter.issues.map((issue) => (
            <ChasedRow key={issue.code} issue={issue} />
          ))}
        </Card>
      </div>
    </>
  );
}

function answerOf(letter: ChaseLetter, text: (typeof chaseText)["vi"]): string {
  const answered = letter.issues.filter((issue) => issue.answeredOn !== null).length;
  if (answered === letter.issues.length) return text.ofAll(answered, answered);
  const day = formatDayMonth(letter.answerBy);
  return letter.isLate ? text.late(day) : text.waiting(day);
}

function ChasedRow({ issue }: { issue: ChaseLetter["issues"][number] }) {
  const text = useText(chaseText);
  const isDone = issue.state !== "open";
  return (
    <div className="row">
      <div className="meta mb-0.5">
        <span className="code">{issue.code}</span>
        <span>{text.times(issue.number)}</span>
        {isDone ? (
          <StateBadge state={issue.state} />
        ) : (
          <DeadlineBadge flag={issue.flag} days={issue.days} date={issue.deadline} />
        )}
        {issue.answeredOn ? (
          <Chip tone="done" glyph="✓">
            {text.answered(formatDayMonth(issue.answeredOn))}
          </Chip>
        ) : null}
      </div>
      <Link to={paths.issue(issue.code)} className="plain font-semibold">
        {issue.text}
      </Link>
      {issue.note ? <p className="muted">{issue.note}</p> : null}
    </div>
  );
}
