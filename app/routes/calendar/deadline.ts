import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireContext } from "#app/auth/guard.server.ts";
import { parseDay } from "#app/domain/calendar/parse.ts";
import { type SaidBack, sayDeadlineBack } from "#app/domain/calendar/said-back.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import { DomainError } from "#app/domain/errors.ts";
import { deadlineSentence } from "#app/i18n/deadline-sentence.ts";
import { refusalSentence } from "#app/i18n/refusal.server.ts";

/** What the field below a deadline shows. */
export interface DeadlineAnswer {
  /** What was asked, so that a late answer is not taken for a later question's. */
  value: string;
  deadline: SaidBack | null;
  text: string;
}

/** `GET /deadline?value=10 ngày làm việc&from=2026-11-23`: the other form of a deadline. */
export async function loader(args: LoaderFunctionArgs): Promise<DeadlineAnswer> {
  const { db, actor, now } = requireContext(args);
  const params = new URL(args.request.url).searchParams;
  const value = params.get("value") ?? "";
  const from = parseDay(params.get("from") ?? "") ?? todayOf(now);
  try {
    const deadline = await sayDeadlineBack(db, value, from);
    return { value, deadline, text: deadline ? deadlineSentence(deadline, actor.locale) : "" };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { value, deadline: null, text: refusalSentence(error, actor.locale) };
  }
}
