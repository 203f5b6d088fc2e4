import type { Locale } from "#db/schema.ts";
import type { Sentences } from "./refusal.server.ts";
import { administrationToasts } from "./toasts/administration.ts";
import { commonToasts } from "./toasts/common.ts";
import { disbursementToasts } from "./toasts/disbursement.ts";
import { issueToasts } from "./toasts/issue.ts";
import { meetingToasts } from "./toasts/meeting.ts";
import { precedentToasts } from "./toasts/precedent.ts";
import { projectToasts } from "./toasts/project.ts";

const all: Sentences = {
  ...commonToasts,
  ...issueToasts,
  ...meetingToasts,
  ...projectToasts,
  ...disbursementToasts,
  ...precedentToasts,
  ...administrationToasts,
};

/** What has been done, in the reader's language; an unknown key says “Đã lưu.” */
export function toastSentence(
  toast: { key: string; params?: Record<string, string | number> },
  locale: Locale,
): string {
  const sentence = all[toast.key] ?? all.saved;
  return (sentence?.[locale] ?? "").replace(/\{(\w+)\}/g, (_, name: string) =>
    String(toast.params?.[name] ?? ""),
  );
}
