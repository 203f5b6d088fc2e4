import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import type { AmendableItem } from "#app/domain/meeting/amended-item.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { amendmentText } from "#app/i18n/text/amendment.ts";
import { common } from "#app/i18n/text/common.ts";
import { useText } from "#app/i18n/text.ts";

export interface DraftRecord extends Omit<AmendableItem, "opened" | "conclusions"> {
  lead: string;
  before: {
    state: keyof typeof common.vi.issueState;
    lead: string;
    deadline: string | null;
  } | null;
  conclusions: { id: number; number: number | null; text: string; task: string | null }[];
}

/** Beside the form: the item as the draft has it now, and how it stood before the meeting. */
export function DraftRecordCards({ record }: { record: DraftRecord }) {
  const text = useText(amendmentText);
  const words = useText(common);
  const { before, disposition } = record;
  const isTopic = record.kind === "topic";
  return (
    <>
      <Card id="before" title={text.before} padded>
        <DefinitionList
          items={[
            {
              term: text.disposition,
              detail: disposition ? words.disposition[disposition] : text.nothing,
            },
            !isTopic && { term: text.lead, detail: record.lead || text.nothing },
            !isTopic && {
              term: text.deadline,
              detail: record.deadline ? formatDate(record.deadline) : text.nothing,
            },
            record.reason !== "" && { term: text.reason, detail: record.reason },
          ]}
        />
        {record.discussion ? (
          <>
            <h3 className="mt-3 text-sm text-ink-3">{text.discussion}</h3>
            <p className="whitespace-pre-line">{record.discussion}</p>
          </>
        ) : null}
        {record.conclusions.length > 0 ? (
          <h3 className="mt-3 text-sm text-ink-3">{text.conclusions}</h3>
        ) : null}
        {record.conclusions.map((one) => (
          <p key={one.id} className="mt-1 whitespace-pre-line">
            <span className="code">{one.number ?? "–"}</span> {one.text}
            {one.task ? ` (${one.task})` : ""}
          </p>
        ))}
      </Card>
      {before ? (
        <Card id="opening" title={text.beforeMeeting} padded>
          <DefinitionList
            items={[
              { term: text.state, detail: words.issueState[before.state] },
              { term: text.lead, detail: before.lead },
              {
                term: text.deadline,
                detail: before.deadline ? formatDate(before.deadline) : text.nothing,
              },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}
