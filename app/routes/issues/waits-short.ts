import type { ShownWaiting } from "#app/domain/issue/waiting.server.ts";
import { partyName } from "#app/i18n/party-name.ts";
import { waitingText } from "#app/i18n/text/waiting.ts";
import { textFor } from "#app/i18n/text.ts";
import type { Locale } from "#db/schema.ts";

/** Whose move it is in as few words as a list row has room for: “chờ BHXH Việt Nam · 18 ngày”. */
export function waitsShort(waiting: ShownWaiting, locale: Locale): string {
  const text = textFor(locale, waitingText);
  if (waiting.why === "work") return text.own(waiting.days);
  return text.other(partyName(waiting, text.party), waiting.days);
}
