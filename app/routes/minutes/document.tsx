import type { ReactNode } from "react";
import "./document.css";
import type {
  Correction,
  MinutesRecord,
  RecordedDepartment,
  RecordHead,
} from "#app/domain/meeting/minutes-record.ts";
import { formatDate } from "#app/i18n/format.ts";
import { official } from "#app/i18n/official.ts";

export type HeadedMinutes = Pick<
  MinutesRecord,
  "documentNumber" | "documentDate" | "heldOn" | "minutesState"
> & { head: RecordHead };

/** A document's sheet: the national head, number and date (blank until the registry gives them), its title. */
export function OfficialDocument({
  minutes,
  symbol,
  kind,
  subject,
  dated = null,
  children,
}: {
  minutes: HeadedMinutes;
  /** TB … (NĐ 30/2020, phụ lục III); null for a document that the registry does not number. */
  symbol: string | null;
  kind: string;
  subject: string;
  /** The day of a document that does not wait for the registry’s. */
  dated?: string | null;
  children: ReactNode;
}) {
  const { head, heldOn, minutesState } = minutes;
  const documentDate = dated ?? minutes.documentDate;
  const place = head.placeName || head.province;
  const superior = head.superiorBody || official.superior(head.province);
  const isHighest = superior.toLocaleUpperCase("vi") === head.issuingBody.toLocaleUpperCase("vi");
  return (
    <article lang="vi" className="document card card-body mx-auto grid gap-4 md:px-12 md:py-10">
      {minutesState === "issued" ? null : (
        <p className="justify-self-end border border-over px-3 font-bold text-over">
          {official.draft}
        </p>
      )}
      <header className="head grid gap-x-6 gap-y-3 sm:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr]">
        <div>
          {isHighest ? null : <p className="text-base">{superior}</p>}
          <p className="ruled text-base font-bold uppercase">{head.issuingBody}</p>
        </div>
        <div>
          <p className="text-base font-bold">{official.country}</p>
          <p className="ruled font-bold">{official.motto}</p>
        </div>
        <p className="text-base">{symbol === null ? null : numberOf(minutes, symbol)}</p>
        <p className="italic">
          {documentDate
            ? official.placeAndDate(place, documentDate)
            : official.placeAndBlankDate(place, heldOn.slice(0, 4))}
        </p>
      </header>
      <div className="title my-2">
        <h2 className="text-center">{kind}</h2>
        <p className="ruled font-bold">{subject}</p>
      </div>
      {children}
    </article>
  );
}

function numberOf({ documentNumber, head }: HeadedMinutes, symbol: string): string {
  return documentNumber
    ? official.number(documentNumber)
    : official.blankNumber(symbol, head.documentSymbol);
}

/** Both texts and the reason of a correction, beneath what it corrects. */
export function CorrectionNote({ correction }: { correction: Correction }) {
  return (
    <div className="my-1 border-l-2 border-ask pl-3 text-base">
      <p>
        <b>{official.corrected(formatDate(correction.on), correction.by)}:</b>{" "}
        {correction.corrected}
      </p>
      <p className="italic">
        {official.insteadOf}: “{correction.original}”. {official.because}: {correction.reason}
      </p>
    </div>
  );
}

/** Who must each answer, by name, beneath the conclusion that asks them. */
export function AskedLine({ asked }: { asked: readonly RecordedDepartment[] }) {
  if (asked.length === 0) return null;
  return (
    <p className="text-base italic">
      {official.asked(asked.length, asked.map((one) => one.fullVi).join("; "))}
    </p>
  );
}
