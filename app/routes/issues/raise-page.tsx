import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { FittingPrecedent } from "#app/domain/precedent/fitting.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { issueRaise } from "#app/i18n/text/issue-raise.ts";
import { useText } from "#app/i18n/text.ts";
import { ProjectChoice } from "./project-choice.tsx";
import { RaiseForm } from "./raise-form.tsx";
import type { loadRaise } from "./raise-page.server.ts";

/** Choosing the project, then the form with how the like was solved. */
export function RaisePage({
  page,
  form,
  fitting,
  hasLooked = false,
}: {
  page: Awaited<ReturnType<typeof loadRaise>>;
  form: FormState | null | undefined;
  fitting: readonly FittingPrecedent[];
  /** Somebody asked for precedents: that there are none is then said. */
  hasLooked?: boolean;
}) {
  const text = useText(issueRaise);
  const { fields, projects, canTask } = page;
  return (
    <div className="max-w-3xl">
      <PageHeader title={fields?.isTask ? text.task : text.blocker} />
      {fields ? (
        <RaiseForm fields={fields} form={form} fitting={fitting} hasLooked={hasLooked} />
      ) : (
        <ProjectChoice projects={projects} canTask={canTask} />
      )}
    </div>
  );
}
