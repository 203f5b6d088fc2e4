import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { calendar } from "#app/i18n/text/calendar.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

interface AffectedIssue {
  code: string;
  text: string;
  deadline: string;
  lead: string;
}

/** What the action asks before it saves. */
interface DeadlineQuestion {
  affected: AffectedIssue[];
  seen: string;
}

function isQuestion(answer: object | undefined): answer is DeadlineQuestion {
  return answer !== undefined && "affected" in answer && "seen" in answer;
}

/** The open deadlines that would fall on a day off; inside the form that is saved once more. */
export function AffectedDeadlines({ answer }: { answer: object | undefined }) {
  const text = useText(calendar);
  if (!isQuestion(answer)) return null;
  const { affected, seen } = answer;
  return (
    <div role="alert">
      <Callout tone="soon" icon="alert" title={text.affected(affected.length)}>
        <p>{text.affectedHint}</p>
        <ul className="mt-2 grid gap-1">
          {affected.map((issue) => (
            <li key={issue.code}>
              <Link to={paths.issue(issue.code)} className="link font-semibold">
                {issue.code}
              </Link>{" "}
              <DateText day={issue.deadline} /> · {issue.lead} · {issue.text}
            </li>
          ))}
        </ul>
      </Callout>
      <input type="hidden" name="seen" value={seen} />
    </div>
  );
}
