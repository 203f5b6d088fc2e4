import { Form } from "@remix-run/react";
import { useId } from "react";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { issueRaise } from "#app/i18n/text/issue-raise.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** The first step of raising a blocker: the project narrows everything that follows. */
export function ProjectChoice({
  projects,
  canTask,
}: {
  projects: readonly { code: string; name: string; owner: string }[];
  canTask: boolean;
}) {
  const text = useText(issueRaise);
  const id = useId();
  return (
    <div className="card card-body grid gap-4">
      {projects.length === 0 ? (
        <EmptyState icon="folder" title={text.emptyProjects} />
      ) : (
        <Form method="get" className="grid gap-3">
          <label htmlFor={id} className="font-medium text-ink-2">
            {text.chooseProject}
          </label>
          <select id={id} name="project" className="input" required>
            {projects.map((project) => (
              <option key={project.code} value={project.code}>
                {`${project.code} ${project.name} (${project.owner})`}
              </option>
            ))}
          </select>
          <div className="flex flex-wrap justify-end gap-2.5 max-md:[&>.btn]:grow">
            {canTask ? (
              <LinkButton to={paths.newIssue({ kind: "task" })}>{text.taskNote}</LinkButton>
            ) : null}
            <Button variant="primary">{text.continue}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}
