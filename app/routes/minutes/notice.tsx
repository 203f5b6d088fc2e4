import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ScrollBox } from "#app/components/ui/scroll-box.tsx";
import { withoutStop } from "#app/domain/clause.ts";
import type { MinutesRecord } from "#app/domain/meeting/minutes-record.ts";
import { groupConclusions, type NoticeGroup } from "#app/domain/meeting/notice.ts";
import { formatDate } from "#app/i18n/format.ts";
import { official } from "#app/i18n/official.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { textFor } from "#app/i18n/text.ts";
import { actsOf } from "./acts.server.ts";
import { AskedLine, CorrectionNote, OfficialDocument } from "./document.tsx";
import { MinutesFrame } from "./frame.tsx";
import { requireMinutes } from "./guard.server.ts";
import { Signature } from "./signature.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, minutes } = await requireMinutes(args);
  const text = textFor(ctx.actor.locale, minutesText);
  const { participants, items, ...rest } = minutes;
  const here = participants.filter(
    (one) => one.attendance === "present" || one.attendance === "represented",
  );
  return {
    title: `${text.notice} ${minutes.code} · Giao ban`,
    minutes: rest,
    present: here.map((one) => one.department.fullVi),
    groups: groupConclusions(items),
    followed: items.filter((item) => item.opened !== null).map(rowOf),
    can: actsOf(ctx.actor, minutes),
  };
}

function rowOf(item: MinutesRecord["items"][number]) {
  return {
    id: item.id,
    code: item.opened?.code ?? "",
    text: item.opened?.text ?? "",
    lead: item.lead?.vi ?? item.opened?.lead.vi ?? "",
    outcome: item.disposition ? official.dispositions[item.disposition] : "",
    deadline: item.deadline,
  };
}

export default function Notice() {
  const { minutes, present, groups, followed, can } = useLoaderData<typeof loader>();
  const { head, chairName, chairCapacity } = minutes;
  const chair = official.comrade(chairName, chairCapacity);
  const issuer = head.issuingBody || head.secretariat?.fullVi || "";
  return (
    <MinutesFrame minutes={minutes} can={can}>
      <OfficialDocument
        minutes={minutes}
        symbol="TB"
        kind={official.notice}
        subject={official.noticeSubject(chair, minutes.title)}
      >
        <section>
          <p>
            {official.opening(formatDate(minutes.heldOn), minutes.place, chair, minutes.title)}{" "}
            {present.length > 0 ? official.tookPart(present.join("; ")) : null}
          </p>
          <p>{official.afterHearing(chair)}</p>
        </section>
        {minutes.assessment ? (
          <section>
            <h2>1. {official.assessment}</h2>
            <p className="whitespace-pre-line">{minutes.assessment}</p>
          </section>
        ) : null}
        <section className="grid gap-2">
          <h2>
            {minutes.assessment ? 2 : 1}. {official.tasks}
          </h2>
          {groups.map((group) => (
            <GroupPart key={group.department ?? ""} group={group} />
          ))}
        </section>
        <section>
          <h2>
            {minutes.assessment ? 3 : 2}. {official.carrying}
          </h2>
          <p className="whitespace-pre-line">
            {minutes.closingNote || official.carryingText(head.secretariat?.fullVi ?? issuer)}
          </p>
          <p>{official.announces(issuer)}</p>
        </section>
        <div className="sign keep grid grid-cols-2 gap-6">
          <div>
            <p className="text-left! text-sm font-bold italic">{official.recipients}</p>
            <p className="text-left! text-xs whitespace-pre-line">{head.recipients}</p>
          </div>
          <Signature office={head.signatureMode || chairCapacity} name={chairName} />
        </div>
        <section className="print-break">
          <h2 className="mb-2 text-center">{official.appendix}</h2>
          <ScrollBox label={official.appendix}>
            <table>
              <thead>
                <tr>
                  {official.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {followed.map((row, index) => (
                  <tr key={row.id}>
                    <td>{index + 1}</td>
                    <td className="whitespace-nowrap">{row.code}</td>
                    <td>{row.text}</td>
                    <td>{row.lead}</td>
                    <td>{row.outcome}</td>
                    <td>{formatDate(row.deadline)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </section>
      </OfficialDocument>
    </MinutesFrame>
  );
}

function GroupPart({ group }: { group: NoticeGroup }) {
  return (
    <div>
      <h3>{group.department ? group.department : official.common}</h3>
      <ul className="grid gap-1 pl-4">
        {group.conclusions.map((one) => (
          <li key={one.id} className="whitespace-pre-line">
            - {one.text} <span className="text-base italic">({noteOf(one)})</span>
            <AskedLine asked={one.asked} />
            {one.corrections.map((correction) => (
              <CorrectionNote key={correction.id} correction={correction} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function noteOf({ number, issueCode, matter }: NoticeGroup["conclusions"][number]): string {
  return issueCode
    ? official.conclusionOn(number, issueCode, withoutStop(matter))
    : official.conclusion(number);
}
