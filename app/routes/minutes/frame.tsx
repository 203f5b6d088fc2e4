import type { ReactNode } from "react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PrintButton } from "#app/components/ui/print-button.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import type { MinutesRecord } from "#app/domain/meeting/minutes-record.ts";
import { formatDate } from "#app/i18n/format.ts";
import { minutesText } from "#app/i18n/text/minutes.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export interface Acts {
  submit: boolean;
  approve: boolean;
  return: boolean;
  issue: boolean;
  correct: boolean;
  amend: boolean;
}

export type FramedMinutes = Pick<
  MinutesRecord,
  | "code"
  | "title"
  | "titleEn"
  | "minutesState"
  | "minutesNote"
  | "chairName"
  | "documentNumber"
  | "documentDate"
  | "seal"
>;

/** The page around a document: where it stands, what can be done, minutes or notice. */
export function MinutesFrame({
  minutes,
  can,
  children,
}: {
  minutes: FramedMinutes;
  can: Acts;
  children: ReactNode;
}) {
  const text = useText(minutesText);
  const isVi = useLocale() === "vi";
  const { code } = minutes;
  const to = (part: string) => paths.meetingPart(code, part);
  return (
    <>
      <div className="no-print">
        <PageHeader
          above={
            <a className="link" href={paths.meeting(code)}>
              {code}
            </a>
          }
          title={isVi ? minutes.title : minutes.titleEn}
          below={<MinutesStatus minutes={minutes} />}
          actions={
            <>
              <PrintButton label={text.print} />
              {can.return ? <LinkButton to={to("return")}>{text.return}</LinkButton> : null}
              {can.correct ? <LinkButton to={to("correction")}>{text.correct}</LinkButton> : null}
              {can.submit ? (
                <LinkButton to={to("submission")} variant="primary">
                  {text.submit}
                </LinkButton>
              ) : null}
              {can.approve ? (
                <LinkButton to={to("approval")} variant="primary">
                  {text.approve}
                </LinkButton>
              ) : null}
              {can.issue ? (
                <LinkButton to={to("issuance")} variant="primary">
                  {text.issue}
                </LinkButton>
              ) : null}
            </>
          }
        />
      </div>
      {minutes.minutesState === "draft" && minutes.minutesNote ? (
        <div className="no-print mb-4">
          <Callout tone="soon" icon="info" title={text.returned}>
            {minutes.minutesNote}
          </Callout>
        </div>
      ) : null}
      <Tabs
        label={text.parts}
        tabs={[
          { to: to("minutes"), label: text.minutes },
          { to: to("notice"), label: text.notice },
        ]}
      />
      {children}
    </>
  );
}

function MinutesStatus({ minutes }: { minutes: FramedMinutes }) {
  const text = useText(minutesText);
  const { minutesState, documentNumber, documentDate, seal } = minutes;
  if (minutesState === "issued") {
    return (
      <>
        <Chip tone="done" glyph="✓">
          {text.statusIssued(documentNumber ?? "", formatDate(documentDate))}
        </Chip>
        {seal ? (
          <span className="muted" title={text.sealHint}>
            {text.sealed(seal.sequence)} · <code>{seal.hash.slice(0, 16)}…</code>
          </span>
        ) : null}
      </>
    );
  }
  if (minutesState === "approved") {
    return (
      <Chip tone="done" glyph="✓">
        {text.statusApproved}
      </Chip>
    );
  }
  return (
    <Chip tone={minutesState === "submitted" ? "on" : "soon"} glyph="…">
      {minutesState === "submitted" ? text.statusSubmitted(minutes.chairName) : text.statusDraft}
    </Chip>
  );
}
