/** Words for the parties that have no name of their own. */
export interface PartyWords {
  secretary: string;
  chair: string;
  body: string;
}

/** A party by its name, or by its part where it has none. */
export function partyName(
  party: { kind: "department" | "body" | "secretary" | "chair"; name: string },
  words: PartyWords,
): string {
  if (party.kind === "secretary" || party.kind === "chair") return words[party.kind];
  return party.name || words.body;
}
