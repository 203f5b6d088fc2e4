import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { deactivateDepartment } from "#app/domain/department/commands.server.ts";
import { getDepartment } from "#app/domain/department/queries.server.ts";
import { version } from "#app/form/fields.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireKeeper, requireKeeperAction } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireKeeper(args);
  const row = await getDepartment(db, args.params.code ?? "");
  return {
    title: `${textFor(actor.locale, administration).department.deactivate} · ${row.code}`,
    formKey: crypto.randomUUID(),
    id: row.id,
    code: row.code,
    name: actor.locale === "en" ? row.nameEn : row.nameVi,
    version: row.version,
    openIssues: row.openIssues,
    projects: row.projects,
  };
}

const schema = z.object({ version: version() });

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await requireKeeperAction(args);
  const row = await getDepartment(db, args.params.code ?? "");
  return submit(args, schema, async (tx, input) => {
    await deactivateDepartment(tx, row.code, input.version);
    const name = actor.locale === "en" ? row.shortNameEn : row.shortNameVi;
    return {
      to: paths.department(row.code),
      toast: { key: "department.deactivated", params: { name } },
    };
  });
}

export default function DeactivateDepartment() {
  const { formKey, id, code, name, version, openIssues, projects } = useLoaderData<typeof loader>();
  const text = useText(administration).department;
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-xl">
      <PageHeader above={code} title={text.deactivateTitle(name)} />
      <Card padded>
        <ConfirmForm
          id="deactivate-department"
          form={form}
          formKey={formKey}
          version={version}
          confirm={text.deactivate}
          danger
          cancelTo={paths.department(code)}
        >
          <p>{text.deactivateText}</p>
          {openIssues > 0 ? (
            <Callout
              tone="soon"
              icon="alert"
              action={
                <LinkButton to={paths.issues({ department: id, part: "lead" })} size="sm">
                  {text.seeIssues}
                </LinkButton>
              }
            >
              {text.deactivateIssues(openIssues)}
            </Callout>
          ) : null}
          {projects > 0 ? (
            <Callout tone="soon" icon="folder">
              {text.deactivateProjects(projects)}
            </Callout>
          ) : null}
        </ConfirmForm>
      </Card>
    </div>
  );
}
