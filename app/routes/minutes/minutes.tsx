import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "#app/components/ui/link.tsx";
import type { MinutesRecord, Participant } from "#app/domain/meeting/minutes-record.ts";
import { formatDate } from "#app/i18n/format.ts";
import { official } from "#app/i18n/official.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Attendance } from "#db/schema.ts";
import { actsOf } from "./acts.server.ts";
import { CorrectionNote, OfficialDocument } from "./document.tsx";
import { MinutesFrame } from "./frame.tsx";
import { requireMinutes } from "./guard.server.ts";
import { RecordedItemPart } from "./recorded-item.tsx";
import { Signature } from "./signature.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, minutes } = await requireMinutes(args);
  const text = textFor(ctx.actor.locale, minutesText);
  return {
    title: `${text.minutes} ${minutes.code} · Giao ban`,
    minutes,
    can: actsOf(ctx.actor, minutes),
  };
}

export default function Minutes() {
  const { minutes, can } = useLoaderData<typeof loader>();
  const text = useText(minutesText);
  const discussed = minutes.items.filter((item) => item.placement === "discussed");
  const followed = minutes.items.filter((item) => item.placement === "information");
  return (
    <MinutesFrame minutes={minutes} can={can}>
      <OfficialDocument
        minutes={minutes}
        symbol={null}
        kind={official.minutes}
        subject={minutes.title}
        dated={minutes.heldOn}
      >
        <section>
          <h2>
            I. {official.time}, {official.place.toLowerCase()}
          </h2>
          <p>
            1. {official.time}:{" "}
            {official.begins(minutes.openedAt ?? "", formatDate(minutes.heldOn))}.
          </p>
          <p>
            2. {official.place}: {minutes.place}.
          </p>
        </section>
        <PeoplePart minutes={minutes} />
        <section className="grid gap-3">
          <h2>III. {official.contents}</h2>
          {discussed.map((item, index) => (
            <RecordedItemPart
              key={item.id}
              item={item}
              number={index + 1}
              amendTo={
                can.amend ? paths.meetingPart(minutes.code, `items/${item.id}/amendment`) : null
              }
            />
          ))}
        </section>
        {followed.length > 0 ? (
          <section className="grid gap-2">
            <h2>{official.information}</h2>
            {followed.map((item, index) => (
              <RecordedItemPart
                key={item.id}
                item={item}
                number={discussed.length + index + 1}
                amendTo={
                  can.amend ? paths.meetingPart(minutes.code, `items/${item.id}/amendment`) : null
                }
              />
            ))}
          </section>
        ) : null}
        {minutes.heldBack.length > 0 ? (
          <section>
            <h2>{official.heldBack}</h2>
            <ul className="list-disc pl-6">
              {minutes.heldBack.map((held) => (
                <li key={held.code}>
                  <b>{held.code}</b> {held.text} {official.heldBackBy(held.reason, held.by)}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {minutes.assessment || can.amend ? (
          <section className={minutes.assessment ? "" : "no-print"}>
            <h2>IV. {official.assessment}</h2>
            <p className="whitespace-pre-line">{minutes.assessment}</p>
            {can.amend ? (
              <Link
                className="link no-print text-sm"
                to={paths.meetingPart(minutes.code, "summary")}
              >
                {text.summary}
              </Link>
            ) : null}
          </section>
        ) : null}
        {minutes.corrections.length > 0 ? (
          <section>
            <h2>{official.corrections}</h2>
            {minutes.corrections.map((one) => (
              <CorrectionNote key={one.id} correction={one} />
            ))}
          </section>
        ) : null}
        <p>{official.ends(minutes.endedAt ?? "")}</p>
        <div className="sign keep grid grid-cols-2 gap-6">
          <Signature office={official.secretary} name={minutes.secretaryName} />
          <Signature office={official.chair} name={minutes.chairName} />
        </div>
      </OfficialDocument>
    </MinutesFrame>
  );
}

const attendances: readonly Attendance[] = ["present", "represented", "absent_excused", "absent"];

function PeoplePart({ minutes }: { minutes: MinutesRecord }) {
  const { chairName, chairCapacity, secretaryName, participants } = minutes;
  return (
    <section>
      <h2>II. {official.people}</h2>
      <p>
        1. {official.chair}: {official.comrade(chairName, chairCapacity)}.
      </p>
      <p>
        2. {official.secretary}: {official.comrade(secretaryName, "")}.
      </p>
      {attendances.map((attendance) => {
        const group = participants.filter((one) => one.attendance === attendance);
        return group.length === 0 ? null : (
          <p key={attendance}>
            {official.attendance[attendance]} ({group.length}): {group.map(personOf).join("; ")}.
          </p>
        );
      })}
    </section>
  );
}

function personOf({ department, personName, personTitle, isLevelRight }: Participant): string {
  const person = [personName, personTitle].filter(Boolean).join(", ");
  const said = person ? `${department.fullVi} (${person})` : department.fullVi;
  return isLevelRight ? said : `${said}, ${official.wrongLevel}`;
}
