export interface DocumentLine<State extends string> {
  documentId: number;
  state: State;
  note: string;
}

/** The documents of which something is said; a note without a state says nothing. */
export function linesOf<State extends string>(
  said: Record<string, { state: State | null; note: string }> | undefined,
): DocumentLine<State>[] {
  return Object.entries(said ?? {}).flatMap(([id, { state, note }]) =>
    state === null ? [] : [{ documentId: Number(id), state, note }],
  );
}

export interface CheckedDocument<State extends string> {
  id: number;
  vi: string;
  en: string;
  isRequired: boolean;
  state: State | null;
  note: string;
}

interface LineProblem {
  key: string;
  documentId: number;
}

/** What is wrong with a check, or null: only documents of the list; one that is due is left out only with a why. */
export function lineProblem<State extends string>(
  lines: readonly DocumentLine<State>[],
  documents: readonly { id: number; isRequired: boolean }[],
): LineProblem | null {
  for (const { documentId, state, note } of lines) {
    const document = documents.find((one) => one.id === documentId);
    if (!document) return { key: "field.choose", documentId };
    if (document.isRequired && state === "not_needed" && note === "")
      return { key: "appraisal.not_needed_why", documentId };
  }
  return null;
}

/** Required documents of which it is not said that they are there, or are not needed. */
export function lacking<State extends string>(
  lines: readonly DocumentLine<State>[],
  documents: readonly { id: number; isRequired: boolean }[],
): number[] {
  const settled = lines.filter(({ state }) => state === "have" || state === "not_needed");
  return documents
    .filter((one) => one.isRequired && !settled.some((line) => line.documentId === one.id))
    .map((one) => one.id);
}
