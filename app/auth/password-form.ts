import { z } from "zod";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-limits.ts";

/** What everybody tries first. */
const common = ["1234567890", "0123456789", "0987654321", "qwertyuiop", "password", "matkhau"];

/** Long enough, and not one of the few that are guessed at once. */
export const newPassword = () =>
  z
    .string()
    .max(PASSWORD_MAX)
    .refine((text) => [...text.normalize("NFC")].length >= PASSWORD_MIN, "password.too_short")
    .refine((text) => !isPlain(text), { message: "password.too_plain", abort: true });

/** A new password typed twice, to lay into a form's schema with `.superRefine(sameTwice)`. */
export const twice = { new_password: newPassword(), repeat_password: z.string().max(PASSWORD_MAX) };

export function sameTwice(
  typed: { new_password: string; repeat_password: string },
  ctx: z.RefinementCtx,
): void {
  if (typed.new_password.normalize("NFC") === typed.repeat_password.normalize("NFC")) return;
  ctx.addIssue({ code: "custom", path: ["repeat_password"], message: "password.differs" });
}

function isPlain(text: string): boolean {
  const lower = text.toLowerCase();
  if (new Set(lower).size < 4) return true;
  return common.some(
    (word) => lower.replaceAll(word, "").replace(/[\d\W_]/g, "").length < 2 && lower.includes(word),
  );
}
