import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { reactivateDepartment } from "#app/domain/department/commands.server.ts";
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
    title: `${textFor(actor.locale, administration).department.reactivate} · ${row.code}`,
    formKey: crypto.randomUUID(),
    code: row.code,
    name: actor.locale === "en" ? row.nameEn : row.nameVi,
    version: row.version,
  };
}

const schema = z.object({ version: version() });

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await requireKeeperAction(args);
  const row = await getDepartment(db, args.params.code ?? "");
  return submit(args, schema, async (tx, input) => {
    await reactivateDepartment(tx, row.code, input.version);
    const name = actor.locale === "en" ? row.shortNameEn : row.shortNameVi;
    return {
      to: paths.department(row.code),
      toast: { key: "department.reactivated", params: { name } },
    };
  });
}

export default function ReactivateDepartment() {
  const { formKey, code, name, version } = useLoaderData<typeof loader>();
  const text = useText(administration).department;
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-xl">
      <PageHeader above={code} title={text.reactivateTitle(name)} />
      <Card padded>
        <ConfirmForm
          id="reactivate-department"
          form={form}
          formKey={formKey}
          version={version}
          confirm={text.reactivate}
          cancelTo={paths.department(code)}
        >
          <p>{text.reactivateText}</p>
        </ConfirmForm>
      </Card>
    </div>
  );
}
