import type { FormState } from "./form-state.ts";

/** Text as the program keeps it: NFC, line feeds only, no control characters, no space at the ends. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, keepBreaks)
    .trim();
}

/** Of the control characters only tab and line feed are text. */
function keepBreaks(character: string): string {
  return character === "\n" || character === "\t" ? character : "";
}

/** Reads a posted form; passwords are left as typed. Files are not read here. */
export async function readValues(request: Request): Promise<FormState["values"]> {
  const body = await request.formData();
  const values: FormState["values"] = {};
  for (const name of new Set(body.keys())) {
    const texts = body
      .getAll(name)
      .filter((value) => typeof value === "string")
      .map((value) => (name.includes("password") ? value.normalize("NFC") : cleanText(value)));
    values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}
