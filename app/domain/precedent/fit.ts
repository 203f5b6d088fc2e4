/** What is known of the case that is asked about. */
export interface FitCase {
  hasStage: boolean;
  hasCategory: boolean;
}

export interface FitFacts {
  isStage: boolean;
  isCategory: boolean;
  isKind: boolean;
  /** How far the precedent's words stand in those of the case, by trigrams, 0 to 1. */
  similarity: number;
}

/**
 * Texts this much alike fit by themselves, or with stage or category in common. By the register's
 * own texts: unlike ones reach 0.41, the like begins at 0.48.
 */
export const ALIKE = 0.45;
export const SOMEWHAT_ALIKE = 0.36;

export interface Fit {
  /** Everything that the case is tied to in common: such come first. */
  isTied: boolean;
  weight: number;
}

/**
 * Whether a precedent fits a case: tied alike, or alike in words, or somewhat alike with one tie in
 * common; null where it does not. The same in SQL: `fitting.server.ts`.
 */
export function fitOf(of: FitCase, facts: FitFacts): Fit | null {
  const { isStage, isCategory, isKind, similarity } = facts;
  const isTied =
    (of.hasStage || of.hasCategory) && (!of.hasStage || isStage) && (!of.hasCategory || isCategory);
  const isAlike = similarity >= ALIKE || ((isStage || isCategory) && similarity >= SOMEWHAT_ALIKE);
  if (!isTied && !isAlike) return null;
  return { isTied, weight: similarity + (isKind ? 0.05 : 0) };
}
