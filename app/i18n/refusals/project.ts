import type { Sentences } from "../refusal.server.ts";

export const projectRefusals: Sentences = {
  "field.choose": {
    vi: "Hãy chọn một mục trong danh sách.",
    en: "Choose one of the list.",
  },
  "field.number": {
    vi: "Hãy nhập một số nguyên.",
    en: "Type a whole number.",
  },
};
