import { type ActionFunctionArgs, data } from "@remix-run/node";
import { authorize, requireActionContext } from "#app/auth/guard.server.ts";
import type { DayEntry, DayVerdict } from "#app/domain/appraisal/day-entry.server.ts";
import { enterDay } from "#app/domain/appraisal/day-entry.server.ts";
import { type DayColumn, readPaste } from "#app/domain/appraisal/day-paste.ts";
import { canEnterDay } from "#app/domain/appraisal/policy.ts";
import { conflict, DomainError } from "#app/domain/errors.ts";
import type { FormState } from "#app/form/form-state.ts";
import { submit } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { refusalSentence } from "#app/i18n/refusal.server.ts";
import { dayGrid } from "#app/i18n/text/day-grid.ts";
import { textFor } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Locale } from "#db/schema.ts";
import { dayForm } from "./day-form.ts";
import { cellName, rowValues, typedRows } from "./day-rows.ts";

/** What stands beneath a row once it has been checked. */
export interface CheckedRow {
  said: string | null;
  name: string | null;
  column: DayColumn | null;
  fault: string | null;
  /** The dossier whose own form asks what the row cannot say. */
  code: string | null;
}

/**
 * The POST of the day: rows that were shown as sound are saved, any others are shown back with what
 * each would do or what is wrong with it. Nothing is saved that was not shown so before.
 */
export async function enterTheDay(args: ActionFunctionArgs) {
  const { actor } = await requireActionContext(args);
  authorize(canEnterDay(actor));
  const values = await readValues(args.request.clone());
  const { pasted } = values;
  const rows = [...typedRows(values), ...(typeof pasted === "string" ? readPaste(pasted) : [])];
  let entry: DayEntry | null = null;
  const answer = await submit(args, dayForm, async (tx, { shown }) => {
    entry = await enterDay(tx, rows);
    if (!entry.isSound || shown !== entry.stamp) throw conflict("day.check");
    const dossiers = new Set(entry.verdicts.map(({ said }) => said?.code)).size;
    return {
      to: paths.home(),
      toast: { key: "project.day_entered", params: { count: rows.length, dossiers } },
    };
  });
  const found = entry as DayEntry | null;
  if (answer instanceof Response || found === null) return answer;
  const checked = found.verdicts.map((verdict) => checkedRow(verdict, actor.locale));
  const form: FormState = { values: rowValues(rows), errors: errorsOf(checked), formErrors: [] };
  const wasShown = typeof values.shown === "string" && values.shown !== "";
  const shown = found.isSound ? found.stamp : "";
  return data({ form, checked, shown, wasShown }, { status: found.isSound ? 200 : 400 });
}

function checkedRow({ said, fault }: DayVerdict, locale: Locale): CheckedRow {
  if (fault) {
    const error = new DomainError("invalid", fault.key, fault.params);
    const asksMore = fault.key === "appraisal.fate_missing";
    return {
      said: null,
      name: null,
      column: fault.column,
      fault: refusalSentence(error, locale),
      code: asksMore ? fault.code : null,
    };
  }
  const text = textFor(locale, dayGrid);
  const to = (locale === "vi" ? said.to?.vi : said.to?.en) ?? "";
  const parts = [
    text.said[said.act](to, said.round),
    text.onDay(formatDate(said.on)),
    text.days(said.days, said.limit),
  ];
  const name = `${said.code} ${locale === "vi" ? said.vi : said.en}`;
  return { said: parts.join(" · "), name, column: null, fault: null, code: null };
}

/** The fault beside its cell; one of the whole row stands at its first. */
function errorsOf(checked: readonly CheckedRow[]): FormState["errors"] {
  return Object.fromEntries(
    checked.flatMap(({ fault, column }, number) =>
      fault === null ? [] : [[cellName(number, column ?? "dossier"), [fault]] as const],
    ),
  );
}
