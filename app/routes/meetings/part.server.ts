import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import type { MeetingAction } from "#app/domain/meeting/status.ts";
import { type Done, submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingFor } from "./guard.server.ts";

/** An address that only takes a POST leads to the page with its button when it is opened. */
export async function backTo(args: LoaderFunctionArgs, act: MeetingAction, part: string) {
  const { meeting } = await requireMeetingFor(args, act);
  return redirect(paths.meetingPart(meeting.code, part));
}

/** `submit` for a button without a form of its own: a refusal is said on the error page. */
export async function submitButton<Schema extends z.ZodType>(
  args: ActionFunctionArgs,
  schema: Schema,
  work: (ctx: Context, input: z.output<Schema>) => Promise<Done>,
) {
  const result = await submit(args, schema, work);
  if (!("data" in result)) return result;
  const { errors, formErrors } = result.data.form;
  const message = [...formErrors, ...Object.values(errors).flat()].join(" ");
  throw json({ message }, { status: result.init?.status ?? 400 });
}
