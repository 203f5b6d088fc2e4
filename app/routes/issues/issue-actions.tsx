import { LinkButton } from "#app/components/ui/button.tsx";
import type { Offered } from "#app/domain/issue/offered.ts";
import type { IssueAction } from "#app/domain/issue/transition.ts";
import { issuePage } from "#app/i18n/text/issue-page.ts";
import { useText } from "#app/i18n/text.ts";
import { type IssueVerb, paths } from "#app/paths.ts";

/** The address of each act; a chase has a page for several issues at once. */
const verbs: Record<Exclude<IssueAction, "chase">, IssueVerb> = {
  accept: "acceptance",
  edit: "edit",
  report: "report",
  comment: "comment",
  change_owner: "owner",
  say_waiting: "waiting",
  answer_chase: "chase-answer",
  change_lead: "lead",
  ask_relief: "relief",
  decide_relief: "relief-decision",
  ask_extension: "extension",
  decide_extension: "extension-decision",
  report_done: "done-report",
  confirm: "confirmation",
  send_back: "sending-back",
  pause: "pause",
  resume: "resumption",
  escalate: "escalation",
  answer_escalation: "escalation-answer",
  cancel: "cancellation",
  merge: "merging",
  ask_discussion: "discussion",
  cover: "covering",
  uncover: "uncovering",
  ask: "asking",
  answer: "answer",
  accept_answer: "answer-acceptance",
  return_answer: "answer-return",
  excuse: "answer-excuse",
  reopen: "reopening",
  decide: "decision",
  withdraw_decision: "decision-withdrawal",
};

function addressOf(code: string, action: IssueAction): string {
  return action === "chase" ? paths.newChase([code]) : paths.issueVerb(code, verbs[action]);
}

/** Acts that stand beside the primary one; the rest is folded away. */
const near = new Set<IssueAction>([
  "report",
  "report_done",
  "ask_extension",
  "send_back",
  "decide_extension",
  "decide_relief",
  "decide",
  "accept",
  "comment",
  "answer",
  "accept_answer",
]);

/** What the reader may do: the next step first, the common ones beside it, the others folded. */
export function IssueActions({ code, offered }: { code: string; offered: Offered }) {
  const text = useText(issuePage);
  const { primary, others } = offered;
  if (primary === null && others.length === 0) return null;
  const beside = others.filter((action) => near.has(action)).slice(0, 3);
  const folded = others.filter((action) => !beside.includes(action));
  return (
    <nav
      aria-label={text.actions}
      className="no-print flex flex-wrap items-start gap-2.5 border-t border-line px-4.5 py-3.5 max-md:px-3.5 max-md:[&>.btn]:grow"
    >
      {primary ? (
        <LinkButton to={addressOf(code, primary)} variant="primary">
          {text.act[primary]}
        </LinkButton>
      ) : null}
      {beside.map((action) => (
        <LinkButton key={action} to={addressOf(code, action)}>
          {text.act[action]}
        </LinkButton>
      ))}
      {folded.length > 0 ? (
        <details className="basis-full">
          <summary className="link w-fit cursor-pointer py-1 text-sm max-md:py-2.5">
            {text.moreActions}
          </summary>
          <div className="flex flex-wrap gap-2 pt-1.5">
            {folded.map((action) => (
              <LinkButton key={action} to={addressOf(code, action)} size="sm">
                {text.act[action]}
              </LinkButton>
            ))}
          </div>
        </details>
      ) : null}
    </nav>
  );
}
