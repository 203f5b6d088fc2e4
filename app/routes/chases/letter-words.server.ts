import { type Actor, hasRole } from "#app/domain/context.ts";
import { LETTER_MAX } from "#app/domain/issue/chase.ts";
import type { LetterFacts } from "#app/domain/issue/chase-list.server.ts";
import { chaseLetterText } from "#app/i18n/chase-letter.ts";

/** What the address asks for; what makes no sense counts as not asked. */
export function askedOf(request: Request) {
  const params = new URL(request.url).searchParams;
  const to = params.get("to") ?? "";
  const code = (text: string) => text.trim().toUpperCase();
  const codes = params
    .getAll("issue")
    .map(code)
    .filter((one) => /^[A-Z]{2}-\d{4}-\d{3,6}$/.test(one));
  return {
    codes: [...new Set(codes)].slice(0, LETTER_MAX),
    departmentId: /^[1-9]\d{0,14}$/.test(to) ? Number(to) : null,
    body: (params.get("body") ?? "").replaceAll("\u0000", "").normalize("NFC").trim().slice(0, 200),
  };
}

/** The letter as it would read, from the secretariat, or from the department that leads. */
export function letterOf(
  actor: Actor,
  facts: LetterFacts,
  recipient: NonNullable<LetterFacts["recipient"]>,
): string {
  const isSecretariat = hasRole(actor, "secretary", "chair");
  const own = actor.departmentName ?? "";
  return chaseLetterText({
    to: recipient.name,
    from: (isSecretariat ? facts.secretariat || own : own) || facts.secretariat,
    lastMeetingOn: facts.lastMeetingOn,
    answerBy: facts.answerBy,
    issues: facts.issues.map((issue) => ({
      ...issue,
      lead: issue.leadId === recipient.departmentId ? null : issue.lead,
    })),
  });
}
