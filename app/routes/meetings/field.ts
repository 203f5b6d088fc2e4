import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireActionContext } from "#app/auth/guard.server.ts";
import { invalid } from "#app/domain/errors.ts";
import {
  type FieldOutcome,
  fieldName,
  isDepartmentList,
  readFieldName,
} from "#app/domain/meeting/field.ts";
import { saveFields } from "#app/domain/meeting/recording.server.ts";
import type { Redrafted } from "#app/domain/meeting/redraft.server.ts";
import { asFieldValue, fieldForm } from "#app/domain/meeting/room-form.ts";
import { resolveTypedDates } from "#app/domain/meeting/typed-dates.server.ts";
import { parseValues } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { backTo } from "./part.server.ts";

/** What the room hears about a field that it sent. */
export interface FieldAnswer {
  name: string;
  outcome: FieldOutcome;
  drafted: Redrafted[];
  savedAt: string;
}

export const loader = (args: LoaderFunctionArgs) => backTo(args, "record", "session");

/** Saves one field as it is typed: compare and set, answered as JSON. */
export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "record")).meeting;
  const ctx = await requireActionContext(args);
  const values = await readValues(args.request);
  const parsed = parseValues(fieldForm, values, ctx.actor.locale);
  const target = parsed.ok ? readFieldName(parsed.input.name) : null;
  if (!parsed.ok || !target) throw invalid("unknown");
  const name = fieldName(target);
  const sent = [parsed.input.value ?? []].flat().filter((text) => text !== "");
  const changes = await resolveTypedDates(ctx, [
    {
      target,
      base: parsed.input.base ?? "",
      value: asFieldValue(name, isDepartmentList(name) ? sent.join(",") : sent[0]),
    },
  ]);
  const { outcomes, drafted } = await saveFields(ctx, { key: code, changes });
  const outcome = outcomes[name];
  if (!outcome) throw invalid("unknown");
  const answer: FieldAnswer = { name, outcome, drafted, savedAt: ctx.now.toISOString() };
  return json(answer);
}
