import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireContext } from "#app/auth/guard.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { type Entry, exportEntries } from "#app/domain/disbursement/entries.server.ts";
import { type EntriesQuery, readEntriesQuery } from "#app/domain/disbursement/entries-query.ts";
import { csvBytes, csvLine } from "#app/exporters/csv.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { entryColumns } from "#app/i18n/text/entry-columns.ts";
import { money } from "#app/i18n/text/money.ts";
import { textFor } from "#app/i18n/text.ts";

/** The entries of a year as the list shows them under the same filters, as a file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const ctx = requireContext(args);
  const query = readEntriesQuery(new URL(args.request.url).searchParams, todayOf(ctx.now));
  return new Response(csvBytes(linesOf(ctx, query)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="giai-ngan-${query.year}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* linesOf(ctx: Context, query: EntriesQuery): AsyncGenerator<string> {
  const { locale } = ctx.actor;
  yield csvLine(textFor(locale, entryColumns).heads.split("|"));
  for await (const rows of exportEntries(ctx.db, query, locale)) {
    yield rows.map((row) => lineOf(row, locale)).join("");
  }
}

function lineOf(entry: Entry, locale: Locale): string {
  const text = textFor(locale, money);
  return csvLine([
    entry.id,
    entry.year,
    entry.month,
    entry.projectCode,
    entry.projectName,
    entry.owner,
    text.funds[entry.fund],
    entry.amount,
    entry.documentNumber,
    entry.documentDate === null ? "" : formatDate(entry.documentDate),
    formatDate(entry.asOf),
    entry.isOpening ? text.opening : entry.note,
    entry.overReason,
    entry.correctsId,
    entry.reason,
    entry.takenBackById,
    entry.enteredBy,
    entry.enteredFor,
    formatDateTime(entry.enteredAt),
  ]);
}
