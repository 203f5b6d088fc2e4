import type { ReactNode } from "react";
import { Lifeline } from "#app/components/lifeline.tsx";
import type { AgendaEntry } from "#app/domain/meeting/agenda.server.ts";
import { formatDate, formatMoney } from "#app/i18n/format.ts";
import { stageWords } from "#app/i18n/stage-words.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { meetingReading } from "#app/i18n/text/meeting-reading.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import type { Locale } from "#db/schema.ts";
import { ReasonChip } from "./reason-chip.tsx";
import { waitsSince } from "./shown-agenda.ts";

/** An entry as its page in the file shows it, in the reader's language. */
export function fileItem(entry: AgendaEntry, locale: Locale) {
  const { opened } = entry;
  return {
    key: entry.key,
    code: entry.code,
    title: opened?.text ?? entry.title,
    isDiscussed: entry.placement === "discussed",
    minutes: entry.minutes,
    lead: opened?.lead[locale] ?? entry.presenter?.[locale] ?? "",
    deadline: opened?.deadline ?? null,
    facts: opened && {
      reasons: opened.reasons,
      life: opened.life,
      original: opened.originalDeadline,
      waits: waitsSince(opened, locale),
      lead: locale === "vi" ? opened.lead.fullVi : opened.lead.fullEn,
      coordinators: opened.coordinators.map((one) => one[locale]).join(", "),
      owner: opened.ownerName,
      project: opened.project && {
        code: opened.project.code,
        name: opened.project[locale] || opened.project.vi,
        held: opened.project.pending,
      },
      stage: opened.stage && { name: opened.stage[locale], round: opened.stage.round },
      proposal: opened.report?.proposal || opened.proposal,
      conclusion: opened.conclusion,
      report: opened.report && {
        on: opened.report.on,
        text: opened.report.text,
        isNoProgress: opened.report.isNoProgress,
        department: opened.report.department[locale],
      },
    },
  };
}

interface Told {
  id: number;
  on: string;
  by: string;
  said: string;
}

/** One item on a page of its own. */
export function FileItem({
  item,
  history,
  place,
}: {
  item: ReturnType<typeof fileItem>;
  history: readonly Told[];
  place: string;
}) {
  const text = useText(meetingReading);
  const agenda = useText(agendaText);
  const words = useText(figures);
  const locale = useLocale();
  const { facts } = item;
  return (
    <article className="card card-body print-break grid gap-3" id={item.key}>
      <header>
        <p className="meta">
          <span>{place}</span>
          <span className="code">{item.code || agenda.sections.topic}</span>
          <span>{item.lead}</span>
          <span>{agenda.minutesShort(item.minutes)}</span>
        </p>
        <h2 className="mt-1 text-lg leading-snug">{item.title}</h2>
      </header>
      {facts ? (
        <>
          <ul className="flex flex-wrap gap-1.5" aria-label={text.why}>
            {facts.reasons.map((reason) => (
              <li key={reason.key}>
                <ReasonChip reason={reason} />
              </li>
            ))}
          </ul>
          {facts.life ? <Lifeline life={facts.life} size="page" /> : null}
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
            {facts.project ? (
              <Fact label={text.project}>
                {facts.project.code} {facts.project.name}
              </Fact>
            ) : null}
            {facts.project?.held ? (
              <Fact label={text.held}>{formatMoney(facts.project.held, locale)}</Fact>
            ) : null}
            {facts.stage ? (
              <Fact label={text.stage}>
                {stageWords(facts.stage.name, facts.stage.round, words)}
              </Fact>
            ) : null}
            <Fact label={text.leadDepartment}>{facts.lead}</Fact>
            {facts.coordinators ? (
              <Fact label={text.coordinators}>{facts.coordinators}</Fact>
            ) : null}
            {facts.owner ? <Fact label={text.owner}>{facts.owner}</Fact> : null}
            {item.deadline ? (
              <Fact label={text.columns.deadline}>
                {formatDate(item.deadline)}
                {facts.original && facts.original !== item.deadline
                  ? ` (${text.original} ${formatDate(facts.original)})`
                  : null}
                {facts.waits ? `, ${facts.waits}` : null}
              </Fact>
            ) : null}
          </dl>
          {facts.proposal ? <Said head={text.proposal}>{facts.proposal}</Said> : null}
          {facts.conclusion ? (
            <Said head={text.lastConclusion(formatDate(facts.conclusion.heldOn))}>
              {facts.conclusion.text}
            </Said>
          ) : null}
          {facts.report ? (
            <Said head={text.report(facts.report.department, formatDate(facts.report.on))}>
              {facts.report.isNoProgress ? <b>{text.noProgress}: </b> : null}
              {facts.report.text}
            </Said>
          ) : (
            <p className="muted">{text.noReport}</p>
          )}
        </>
      ) : null}
      {history.length > 0 ? (
        <section>
          <h3 className="mb-1">{text.history}</h3>
          <ul className="grid gap-1 text-sm">
            {history.map((event) => (
              <li key={event.id}>
                <span className="muted">
                  {formatDate(event.on)}, {event.by}:
                </span>{" "}
                {event.said}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function Said({ head, children }: { head: string; children: ReactNode }) {
  return (
    <section className="keep">
      <h3>{head}</h3>
      <p className="whitespace-pre-line">{children}</p>
    </section>
  );
}
