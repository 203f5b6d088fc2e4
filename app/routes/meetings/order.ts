import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { reorderAgenda } from "#app/domain/meeting/arrangement.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { backTo } from "./part.server.ts";

const orderForm = z.object({ order: z.string().regex(/^[it]\d{1,15}(,[it]\d{1,15}){0,2000}$/) });

export const loader = (args: LoaderFunctionArgs) => backTo(args, "arrange", "agenda");

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "arrange")).meeting;
  return submit(args, orderForm, async (ctx, { order }) => {
    await reorderAgenda(ctx, { key: code, order: order.split(",") });
    return { to: paths.meetingPart(code, "agenda") };
  });
}
