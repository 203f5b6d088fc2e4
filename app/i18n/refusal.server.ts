import type { DomainError } from "#app/domain/errors.ts";
import type { Locale } from "#db/schema.ts";
import { administrationRefusals } from "./refusals/administration.ts";
import { appraisalRefusals } from "./refusals/appraisal.ts";
import { commonRefusals } from "./refusals/common.ts";
import { disbursementRefusals } from "./refusals/disbursement.ts";
import { issueRefusals } from "./refusals/issue.ts";
import { meetingRefusals } from "./refusals/meeting.ts";
import { precedentRefusals } from "./refusals/precedent.ts";
import { projectRefusals } from "./refusals/project.ts";

/** A sentence per language; `{name}` stands for a parameter. */
export type Sentences = Record<string, { vi: string; en: string }>;

const all: Sentences = {
  ...commonRefusals,
  ...issueRefusals,
  ...meetingRefusals,
  ...projectRefusals,
  ...disbursementRefusals,
  ...precedentRefusals,
  ...administrationRefusals,
  ...appraisalRefusals,
};

export function isRefusalKey(key: string): boolean {
  return Object.hasOwn(all, key);
}

/** What was refused and what to do, in the reader's language. */
export function refusalSentence(
  refusal: Pick<DomainError, "key" | "params">,
  locale: Locale,
): string {
  const sentence = all[refusal.key] ?? all.unknown;
  return (sentence?.[locale] ?? refusal.key).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(refusal.params[name] ?? ""),
  );
}
