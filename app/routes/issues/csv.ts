import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireContext } from "#app/auth/guard.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { exportRegister } from "#app/domain/issue/register-export.server.ts";
import { type RegisterQuery, readRegisterQuery } from "#app/domain/issue/register-query.ts";
import { csvBytes, csvLine } from "#app/exporters/csv.ts";
import { formatDate } from "#app/i18n/format.ts";
import { partyName } from "#app/i18n/party-name.ts";
import { stageWords } from "#app/i18n/stage-words.ts";
import { common } from "#app/i18n/text/common.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { registerColumns } from "#app/i18n/text/register-columns.ts";
import { waitingText } from "#app/i18n/text/waiting.ts";
import { textFor } from "#app/i18n/text.ts";

/** What the list shows under the same address, as a file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const ctx = requireContext(args);
  const query = readRegisterQuery(new URL(args.request.url).searchParams);
  return new Response(csvBytes(linesOf(ctx, query)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="so-theo-doi-${todayOf(ctx.now)}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* linesOf(ctx: Context, query: RegisterQuery): AsyncGenerator<string> {
  const { locale } = ctx.actor;
  const { party } = textFor(locale, waitingText);
  const words = textFor(locale, figures);
  const states = textFor(locale, common).issueState;
  yield csvLine(textFor(locale, registerColumns).heads.split("|"));
  const day = (value: string | null) => (value === null ? "" : formatDate(value));
  let count = 0;
  for await (const rows of exportRegister(ctx, query)) {
    yield rows
      .map((row) =>
        csvLine([
          ++count,
          row.code,
          row.text,
          row.project,
          row.stage && stageWords(row.stage, row.round, words),
          row.category,
          row.lead,
          row.coordinators,
          row.owner,
          row.waiting && partyName(row.waiting, party),
          day(row.waiting?.since ?? null),
          row.source,
          day(row.raisedOn),
          day(row.original),
          day(row.deadline),
          row.extensions,
          row.carried,
          states[row.state],
          row.evidence,
          day(row.doneOn),
          row.note,
        ]),
      )
      .join("");
  }
}
