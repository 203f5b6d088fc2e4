import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deactivateProject } from "#app/domain/project/edit.server.ts";
import { followUpForm } from "#app/domain/project/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { loadFollowUp, requireManaged } from "./follow-up.server.ts";
import { FollowUpForm } from "./follow-up-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { locale, ...page } = await loadFollowUp(args, { isActive: true });
  return { ...page, title: `${textFor(locale, projectForm).endTitle(page.code)} · Giao ban` };
}

export async function action(args: ActionFunctionArgs) {
  const code = await requireManaged(args);
  return submit(args, followUpForm, async (ctx, input) => {
    await deactivateProject(ctx, code, input);
    return { to: paths.project(code), toast: { key: "project.deactivated", params: { code } } };
  });
}

export default function EndFollowUp() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(projectForm);
  return (
    <FollowUpForm
      page={page}
      form={form}
      title={text.endTitle(page.code)}
      hint={text.endHint}
      confirm={text.doEnd}
      danger
    />
  );
}
