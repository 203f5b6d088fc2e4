import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { common } from "#app/i18n/text/common.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ShownItem } from "./shown-record.ts";

/** Every item with its disposition and conclusions, and a way to amend it. */
export function AmendableItems({ code, items }: { code: string; items: readonly ShownItem[] }) {
  const text = useText(meetingText);
  const words = useText(common);
  return (
    <Card id="items" title={text.outcome}>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="row keep">
            <div className="flex items-start gap-3">
              <div className="min-w-0 grow">
                <div className="meta">
                  {item.code ? <span className="code">{item.code}</span> : null}
                  {item.disposition ? (
                    <Chip tone="brand">{words.disposition[item.disposition]}</Chip>
                  ) : null}
                </div>
                <p className="font-medium">{item.title}</p>
              </div>
              <Link
                to={paths.meetingPart(code, `items/${item.id}/amendment`)}
                className="btn btn-sm no-print"
              >
                {words.edit}
              </Link>
            </div>
            {item.conclusions.map((one) => (
              <div key={one.id} className="mt-1.5 flex gap-2.5">
                <span className="w-5 flex-none text-right font-semibold text-ink-3">
                  {one.number}
                </span>
                <div className="min-w-0">
                  <p className="whitespace-pre-line">{one.text}</p>
                  <div className="meta">
                    {one.lead ? <span>{one.lead}</span> : null}
                    {one.deadline ? <DateText day={one.deadline} /> : null}
                    {one.task ? <span className="code">{one.task}</span> : null}
                  </div>
                </div>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
