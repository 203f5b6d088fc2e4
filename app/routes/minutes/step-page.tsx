import type { ReactNode } from "react";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/paths.ts";

/** The page of one act on the minutes: a title, the way back, a card with its form. */
export function StepPage({
  code,
  title,
  children,
}: {
  code: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={
          <Link className="link" to={paths.meetingPart(code, "minutes")}>
            {code}
          </Link>
        }
        title={title}
      />
      <div className="card card-body">{children}</div>
    </div>
  );
}
