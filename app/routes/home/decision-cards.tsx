import { type Decision, DecisionRow } from "#app/components/decision-row.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import type { AwaitedDecision, GivenDecision } from "#app/domain/overview/decisions.server.ts";
import { formatDate, formatDayMonth, formatNumber } from "#app/i18n/format.ts";
import { common } from "#app/i18n/text/common.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { lists } from "./lists.ts";
import { type SharedLine, sharedLine } from "./shared-line.ts";

/** What is beyond a department's authority, each with its buttons. */
export function AwaitedCard({
  rows,
  count,
  keys,
  next,
  isWhole = false,
}: {
  rows: readonly AwaitedDecision[];
  count: number;
  /** One idempotency key a row; null for who may read but not decide. */
  keys: readonly string[] | null;
  /** The next meeting's period. */
  next: string | null;
  /** The rows are the whole list, not its beginning. */
  isWhole?: boolean;
}) {
  const text = useText(homeText);
  const locale = useLocale();
  const line = sharedLine(rows, next);
  return (
    <Card
      id="decisions"
      title={text.chair.awaited}
      count={
        <Link to={lists.awaited()} className={`chip ${count > 0 ? "t-over" : "t-done"}`}>
          {formatNumber(count, locale)}
        </Link>
      }
      aside={rows.length > 1 ? text.chair.order : undefined}
    >
      {rows.map((row, index) => (
        <DecisionRow
          key={row.code}
          decision={asDecision(row, text.chair, line)}
          extra={<Asked row={row} />}
        >
          {keys ? <Buttons row={row} formKey={keys[index]} /> : null}
        </DecisionRow>
      ))}
      {rows.length === 0 ? (
        <EmptyState icon="check-circle" title={text.chair.none}>
          {text.chair.noneText}
        </EmptyState>
      ) : null}
      {count > rows.length && !isWhole ? (
        <div className="row no-print">
          <Link to={lists.awaited()} className="link">
            {text.seeRest(formatNumber(count, locale))}
          </Link>
        </div>
      ) : null}
    </Card>
  );
}

type ChairText = (typeof homeText)["vi"]["chair"];

function asDecision(row: AwaitedDecision, text: ChairText, line: SharedLine): Decision {
  return {
    code: row.code,
    to: paths.issue(row.code),
    text: row.text,
    stage: row.stage ? { name: row.stage, round: row.round } : null,
    flag: row.flag,
    days: row.daysLeft,
    deadline: row.deadline,
    carried: row.carried,
    project:
      row.projectCode && row.projectName
        ? { code: row.projectCode, name: row.projectName, to: paths.project(row.projectCode) }
        : null,
    holder: {
      name: row.holder,
      since: row.holderSince,
      days: row.holderDays,
      lead: row.lead ?? undefined,
    },
    proposal: proposalOf(row, text),
    money: row.total === null ? null : { held: row.held ?? 0, total: row.total },
    life: row.life,
    ...line,
  };
}

/** What a request asks for says more than the proposal that came before it. */
function proposalOf(row: AwaitedDecision, text: ChairText): string {
  if (row.extensionTo)
    return text.extension(formatDate(row.extensionTo), row.extensionReason ?? "");
  if (row.reliefReason) return text.relief(row.reliefReason);
  return row.proposal;
}

function Asked({ row }: { row: AwaitedDecision }) {
  const text = useText(homeText).chair;
  const words = useText(common);
  return (
    <>
      {row.extensionTo ? (
        <Chip tone="ask" glyph="?">
          {words.deadlineFlag.extension_asked}
        </Chip>
      ) : null}
      {row.reliefReason ? (
        <Chip tone="ask" glyph="?">
          {text.reliefChip}
        </Chip>
      ) : null}
      {row.isEscalated ? (
        <Chip tone="alarm" glyph="▲">
          {row.escalatedTo ? text.escalatedTo(row.escalatedTo) : words.deadlineFlag.escalated}
        </Chip>
      ) : null}
    </>
  );
}

/**
 * Agreeing to a proposal is one post: another decision may follow it. Granting an extension cannot be
 * taken back, so that button opens the page that says what will happen.
 */
function Buttons({ row, formKey }: { row: AwaitedDecision; formKey: string | undefined }) {
  const text = useText(homeText).chair;
  const to = paths.issueVerb(row.code, "decision");
  return (
    <>
      {row.extensionTo ? (
        <LinkButton to={`${to}?kind=agree&from=home`} variant="primary" size="sm">
          {text.agree}
        </LinkButton>
      ) : row.proposal ? (
        <PostForm
          id={`agree-${row.code}`}
          action={`${to}?from=home`}
          formKey={formKey}
          version={row.version}
          className="max-md:grow"
        >
          <input type="hidden" name="kind" value="agree" />
          <Button variant="primary" size="sm" className="max-md:w-full">
            {text.agree}
          </Button>
        </PostForm>
      ) : null}
      <LinkButton to={`${to}?kind=assign`} size="sm">
        {text.assign}
      </LinkButton>
      <LinkButton to={`${to}?kind=other`} size="sm">
        {text.other}
      </LinkButton>
    </>
  );
}

/** What the chair has decided since: it stands on the next agenda. */
export function GivenCard({ rows }: { rows: readonly GivenDecision[] }) {
  const text = useText(homeText).chair;
  if (rows.length === 0) return null;
  return (
    <Card id="given" title={text.given} count={<Chip tone="done">{rows.length}</Chip>}>
      {rows.map((row) => (
        <div key={row.code} className="row">
          <div className="meta mb-0.5">
            <span className="code">{row.code}</span>
            <Chip tone="done" glyph="✓">
              {text.kinds[row.kind]}
            </Chip>
            <span>
              {row.decidedBy}, {formatDayMonth(row.decidedOn)}
            </span>
          </div>
          <Link to={paths.issue(row.code)} className="plain font-semibold">
            {row.text}
          </Link>
          <p className="text-sm text-ink-2">
            {row.department && row.deadline
              ? text.assigned(row.department, formatDate(row.deadline))
              : null}
            {row.department && row.decision ? ". " : null}
            {row.decision}
          </p>
        </div>
      ))}
    </Card>
  );
}
