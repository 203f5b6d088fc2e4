import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { reorderAgenda } from "#app/domain/meeting/arrangement.server.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { backTo, submitButton } from "./part.server.ts";

const orderForm = z.object({ order: z.string().regex(/^[it]\d{1,15}(,[it]\d{1,15}){0,2000}$/) });

export const loader = (args: LoaderFunctionArgs) => backTo(args, "arrange", "agenda");

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "arrange")).meeting;
  return submitButton(args, orderForm, async (ctx, { order }) => {
    await reorderAgenda(ctx, { key: code, order: order.split(",") });
    return { to: paths.meetingPart(code, "agenda") };
  });
}

/** A page of its own, so that a refusal is shown on the error page. */
export default function Nothing() {
  return null;
}
