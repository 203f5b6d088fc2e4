/**
 * Reads an amount of đồng as people here write it: "3,5 tỷ", "3.5 tỷ", "3500 triệu",
 * "3.500.000.000", "3 500 000 000", "3 tỷ 500 triệu đồng", "3.5 billion".
 * Whole đồng; null for what cannot be read, for fractions of a đồng, negative
 * amounts and amounts past the safe integers.
 */
export function parseMoney(text: string): number | null {
  if (text.length > 80) return null;
  const plain = withoutCurrency(simplify(text));
  const parts = [...plain.matchAll(PART)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join("") !== plain) return null;
  let total = 0n;
  let above: bigint | null = null;
  for (const [, figure = "", word = ""] of parts) {
    const unit = units.get(word);
    // Units come from large to small, each once; a last figure without a unit ("3 tỷ 5") is unclear.
    if (unit === undefined || (above !== null && unit.size >= above)) return null;
    if (above !== null && unit.size === 1n) return null;
    const amount = amountOf(figure.trim(), unit);
    if (amount === null || (above !== null && amount >= above)) return null;
    total += amount;
    above = unit.size;
  }
  return total <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(total) : null;
}

interface Unit {
  size: bigint;
  /** English words go with English figures: 3,500.5 million. */
  isEnglish: boolean;
}

const units = new Map<string, Unit>(
  [
    { size: 1n, words: [""], isEnglish: false },
    { size: 1_000n, words: ["nghin", "ngan"], isEnglish: false },
    { size: 1_000_000n, words: ["trieu", "tr"], isEnglish: false },
    { size: 1_000_000_000n, words: ["ty", "ti"], isEnglish: false },
    { size: 1_000_000_000_000n, words: ["nghin ty", "ngan ty", "nghin ti"], isEnglish: false },
    { size: 1_000n, words: ["thousand"], isEnglish: true },
    { size: 1_000_000n, words: ["million", "m"], isEnglish: true },
    { size: 1_000_000_000n, words: ["billion", "bn"], isEnglish: true },
  ].flatMap(({ words, ...unit }) => words.map((word) => [word, unit] as const)),
);

/** A figure and the word after it. */
const PART = /([\d][\d., ]*)([a-z]+(?: [a-z]+)?)? ?/g;

function simplify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đ₫]/g, "d")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutCurrency(text: string): string {
  return text.replace(/(?<=[\d a-z])\s?\b(?:dong|vnd|d)$|(?<=\d)\s?(?:dong|vnd|d)$/, "").trim();
}

/** Whole đồng of one figure, or null where it does not come out even. */
function amountOf(figure: string, unit: Unit): bigint | null {
  const read = readFigure(figure, unit);
  if (read === null) return null;
  const scale = 10n ** BigInt(read.decimals.length);
  const scaled = BigInt(read.whole + read.decimals) * unit.size;
  return scaled % scale === 0n ? scaled / scale : null;
}

interface Figure {
  whole: string;
  decimals: string;
}

/**
 * Dots group thousands and a comma begins decimals; where a dot cannot be
 * grouping ("3.5 tỷ", "0.250 tỷ") it begins decimals too.
 */
function readFigure(figure: string, unit: Unit): Figure | null {
  if (/^\d+$/.test(figure)) return { whole: figure, decimals: "" };
  if (unit.isEnglish) return english(figure);
  return (
    vietnamese(figure) ?? (/,.*,|,.*\./.test(figure) || unit.size > 1n ? english(figure) : null)
  );
}

function vietnamese(figure: string): Figure | null {
  return (
    split(figure, /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/) ??
    split(figure, /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/) ??
    split(figure, /^(\d+),(\d+)$/)
  );
}

function english(figure: string): Figure | null {
  return (
    split(figure, /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/) ??
    split(figure, /^([1-9]\d{0,2}(?: \d{3})+)(?:\.(\d+))?$/) ??
    split(figure, /^(\d+)\.(\d+)$/)
  );
}

function split(figure: string, form: RegExp): Figure | null {
  const found = form.exec(figure);
  return found ? { whole: (found[1] ?? "").replace(/\D/g, ""), decimals: found[2] ?? "" } : null;
}
