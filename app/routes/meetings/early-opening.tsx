import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openMeetingEarly } from "#app/domain/meeting/early-opening.server.ts";
import { versionForm } from "#app/domain/meeting/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { EarlyOpeningForm } from "./early-opening-form.tsx";
import { requireMeetingAction } from "./guard.server.ts";
import { loadOpening } from "./opening-loader.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const page = await loadOpening(args);
  if (!page.isEarly) throw redirect(paths.meetingPart(page.code, "opening"));
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "open")).meeting;
  return submit(args, versionForm, async (ctx, input) => {
    await openMeetingEarly(ctx, { key: code, ...input });
    return {
      to: paths.meetingPart(code, "attendance"),
      toast: { key: "meeting.opened", params: { code } },
    };
  });
}

export default function EarlyOpening() {
  return (
    <EarlyOpeningForm
      page={useLoaderData<typeof loader>()}
      form={useActionData<typeof action>()?.form}
    />
  );
}
