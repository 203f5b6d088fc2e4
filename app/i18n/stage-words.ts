/** A stage's name and, from the second on, its round: “Thẩm định · lần 2”. */
export function stageWords(
  name: string,
  round: number | null | undefined,
  words: { round: (round: number) => string },
): string {
  return round && round > 1 ? `${name} · ${words.round(round)}` : name;
}
