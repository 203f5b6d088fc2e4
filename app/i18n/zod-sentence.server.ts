import type { Locale } from "#db/schema.ts";
import { isRefusalKey, refusalSentence } from "./refusal.server.ts";

type RawIssue = {
  code?: string;
  input?: unknown;
  origin?: string;
  maximum?: unknown;
  minimum?: unknown;
};

const sentences = {
  required: { vi: "Không được để trống.", en: "This is required." },
  choose: { vi: "Hãy chọn một mục trong danh sách.", en: "Choose one of the list." },
  number: { vi: "Hãy nhập một số.", en: "Type a number." },
  tooLong: { vi: "Tối đa {n} ký tự.", en: "At most {n} characters." },
  tooShort: { vi: "Ít nhất {n} ký tự.", en: "At least {n} characters." },
  tooBig: { vi: "Không được lớn hơn {n}.", en: "Must not exceed {n}." },
  tooSmall: { vi: "Không được nhỏ hơn {n}.", en: "Must be at least {n}." },
  tooMany: { vi: "Chọn tối đa {n} mục.", en: "Choose at most {n}." },
  wrong: { vi: "Giá trị không hợp lệ.", en: "Not a valid value." },
} as const;

/** A plain sentence for a zod issue, or for a refusal key that a schema names as its message. */
export function zodSentence(issue: RawIssue | string, locale: Locale): string {
  if (typeof issue === "string") {
    return isRefusalKey(issue) ? refusalSentence({ key: issue, params: {} }, locale) : issue;
  }
  const say = (key: keyof typeof sentences, n?: unknown) =>
    sentences[key][locale].replace("{n}", String(n ?? ""));
  const isMissing = issue.input === undefined || issue.input === "";
  switch (issue.code) {
    case "invalid_type":
      return isMissing
        ? say("required")
        : typeof issue.input === "number"
          ? say("number")
          : say("wrong");
    case "invalid_value":
    case "invalid_union":
      return say("choose");
    case "too_big":
      if (issue.origin === "string") return say("tooLong", issue.maximum);
      return issue.origin === "array"
        ? say("tooMany", issue.maximum)
        : say("tooBig", issue.maximum);
    case "too_small":
      if (issue.origin === "string")
        return issue.minimum === 1 ? say("required") : say("tooShort", issue.minimum);
      return issue.origin === "array" ? say("required") : say("tooSmall", issue.minimum);
    default:
      return isMissing ? say("required") : say("wrong");
  }
}
