/** What an item is about, for the text of its conclusions. */
export interface Matter {
  kind: "blocker" | "task" | "topic";
  text: string;
  /** Names under which a task's text may say who is charged with it. */
  leads: readonly string[];
}

const nouns = { blocker: "vướng mắc", task: "nhiệm vụ", topic: "nội dung" } as const;

/** Characters of a quoted matter; a conclusion is read aloud. */
const LONGEST = 130;
/** A clause shorter than this says too little to stand for the whole. */
const SHORTEST = 20;

/** “vướng mắc “Thiếu văn bản chia sẻ dữ liệu””: in short, without who was charged and until when. */
export function nameMatter({ kind, text, leads }: Matter): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const what = kind === "task" ? withoutCharge(plain, leads) : plain;
  const short = inShort(what);
  return short ? `${nouns[kind]} “${innerQuotes(short)}”` : nouns[kind];
}

function withoutCharge(text: string, leads: readonly string[]): string {
  const undated = text
    .replace(
      /[,;]?\s*(hoàn thành\s+)?(chậm nhất|xong trước|trước)\s+ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/giu,
      "",
    )
    .replace(/[;,]?\s*đã quá thời hạn\b.*$/iu, "");
  const lead = leads.find((name) => name !== "" && undated.startsWith(`Giao ${name} `));
  if (lead === undefined) return undated;
  return undated.slice(`Giao ${lead} `.length).replace(/^chủ trì,?\s*/u, "");
}

function inShort(text: string): string {
  const ends = [...text.matchAll(/;\s|\.\s+(?=\p{Lu})/gu)].map((found) => found.index);
  const clause = text.slice(0, ends.find((end) => end >= SHORTEST) ?? text.length);
  const whole = clause.replace(/[.;,:\s]+$/u, "");
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 0 ? space : LONGEST).replace(/[.;,:]+$/u, "")}…`;
}

function innerQuotes(text: string): string {
  return text.replace(/“|”|"/gu, (mark, at: number) =>
    mark === "“" || (mark === '"' && (at === 0 || text[at - 1] === " ")) ? "‘" : "’",
  );
}
