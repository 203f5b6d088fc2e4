import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { getChecklist } from "#app/domain/appraisal/checklist.server.ts";
import { documentStepForm } from "#app/domain/appraisal/checklist-form.ts";
import { stepDocument } from "#app/domain/appraisal/edit-checklist.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { checklist as words } from "#app/i18n/text/checklist.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator, requireAdministratorAction } from "../admin/guard.server.ts";
import { DocumentTable } from "./document-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const isVi = actor.locale === "vi";
  const list = await getChecklist(db, args.params.kind ?? "");
  const name = isVi ? list.vi : list.en;
  const documents = list.documents.map(({ nameVi, nameEn, ...document }) => ({
    ...document,
    name: isVi ? nameVi : nameEn,
  }));
  return {
    title: `${textFor(actor.locale, words).caption(name)} · Giao ban`,
    kind: list.kind,
    name,
    version: list.version,
    formKey: crypto.randomUUID(),
    inUse: documents.filter((one) => one.isActive),
    retired: documents.filter((one) => !one.isActive),
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministratorAction(args);
  const kind = args.params.kind ?? "";
  return submit(args, documentStepForm, async (ctx, { step, version }) => {
    const [way, id] = step.split(" ");
    const documentId = Number(id);
    await stepDocument(ctx, kind, { step: way === "up" ? "up" : "down", documentId, version });
    return { to: paths.checklist(kind) };
  });
}

export default function DocumentsOfKind() {
  const list = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(words);
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.adminPart("checklists")} className="link">
            {text.checklists}
          </Link>
        }
        title={list.name}
        actions={
          <LinkButton to={paths.checklist(list.kind, "new")} variant="primary" icon="plus">
            {text.add}
          </LinkButton>
        }
      />
      <div className="grid gap-5">
        <div className="card">
          {list.inUse.length === 0 ? (
            <EmptyState title={text.none} icon="file">
              {text.noneText}
            </EmptyState>
          ) : (
            <PostForm
              id="order"
              form={form}
              formKey={list.formKey}
              version={list.version}
              className=""
            >
              <DocumentTable kind={list.kind} caption={text.caption(list.name)} rows={list.inUse} />
            </PostForm>
          )}
        </div>
        {list.retired.length > 0 ? (
          <Card id="retired" title={text.retired} padded>
            <ul className="grid gap-1">
              {list.retired.map((document) => (
                <li key={document.id}>
                  <Link to={paths.checklist(list.kind, String(document.id))} className="link">
                    {document.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}
