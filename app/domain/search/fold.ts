/**
 * One spelling for search, used alike for what is stored and for what is asked:
 * no marks, đ as d, lower case, no punctuation, and one form for what is written in
 * several ways (tỷ/tỉ, òa/oà, TT-TT/TT&TT/TTTT, UBND/Ủy ban/Uỷ ban nhân dân).
 * Idempotent: fold(fold(x)) = fold(x).
 */
export function fold(text: string): string {
  return joinAbbreviations(withoutMarks(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\btt(?:(?: va)? tt)+\b/g, joinWords)
    .replace(/\buy ban(?: nhan(?: dan)?)?\b/g, "ubnd")
    .replace(/\b([hklmstv])y\b/g, "$1i");
}

/** The words that a row must all contain, in folded spelling; at most eight. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query.slice(0, 200)).split(" ").filter(Boolean))].slice(0, 8);
}

/** LIKE patterns for `search_text like all(…)`; folding has removed % and _. */
export function searchPatterns(query: string): string[] {
  return searchWords(query).map((word) => `%${word}%`);
}

/** Ð and Ɖ are what Đ becomes in texts from other code pages. */
function withoutMarks(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[đðɖ]/g, "d");
}

/** TT-TT, KH&ĐT, LĐ-TB&XH: letters without a vowel, joined by a sign, are one word. */
function joinAbbreviations(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}])[bcdfghjklmnpqrstvwxz]+(?:(?:[-–/.]| ?& ?)[bcdfghjklmnpqrstvwxz]+)+(?![\p{L}\p{N}])/gu,
    (words) => words.replace(/[^\p{L}]/gu, ""),
  );
}

function joinWords(words: string): string {
  return words.replace(/ va | /g, "");
}
