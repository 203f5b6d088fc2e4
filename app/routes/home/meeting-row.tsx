import type { ReactNode } from "react";
import { Link } from "#app/components/ui/link.tsx";
import { paths } from "#app/paths.ts";

/** A closed meeting of a queue: where its minutes stand, and the button of the next step. */
export function MeetingRow({
  code,
  title,
  note,
  said = "",
  children,
}: {
  code: string;
  title: string;
  note: string;
  /** The chair's words. */
  said?: string;
  children: ReactNode;
}) {
  return (
    <div className="row keep flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 grow basis-72">
        <div className="meta mb-0.5">
          <span className="code">{code}</span>
        </div>
        <Link to={paths.meetingPart(code, "minutes")} className="plain font-semibold">
          {title}
        </Link>
        <p className="muted">{note}</p>
        {said ? <p className="text-sm whitespace-pre-line">“{said}”</p> : null}
      </div>
      <div className="no-print flex flex-wrap gap-2 max-md:w-full max-md:[&>.btn]:grow">
        {children}
      </div>
    </div>
  );
}
