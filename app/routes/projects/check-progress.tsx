import type { ReactNode } from "react";
import { Callout } from "#app/components/ui/notes.tsx";
import type { CheckProgress } from "#app/domain/appraisal/self-check.server.ts";
import { documentCheck } from "#app/i18n/text/document-check.ts";
import { useText } from "#app/i18n/text.ts";

/** How far the owner's own check has come; for the eyes of its people. */
export function CheckProgressNote({
  progress,
  action,
}: {
  progress: CheckProgress | null;
  action?: ReactNode;
}) {
  const text = useText(documentCheck);
  const isComplete = progress !== null && progress.settled === progress.documents;
  return (
    <Callout
      tone={isComplete ? "done" : "soon"}
      icon={isComplete ? "check-circle" : "list-checks"}
      title={said()}
      action={action}
    />
  );

  function said() {
    if (progress === null) return text.none;
    const { documents, settled, missing } = progress;
    return isComplete ? text.complete(documents) : text.progress(settled, documents, missing);
  }
}
