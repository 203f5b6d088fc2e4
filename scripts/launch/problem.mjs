/**
 * Something the operator must put right: one plain sentence, in both languages.
 * `db/start-problem.ts` is the same thing inside the program; both are told apart by their fields.
 */
export class StartProblem extends Error {
  /**
   * @param {string} vi
   * @param {string} en
   */
  constructor(vi, en) {
    super(en);
    this.name = "StartProblem";
    this.vi = vi;
    this.en = en;
  }
}

/**
 * Ends a command with a plain sentence, or with the error itself where it is a fault of ours.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (error instanceof Error && "vi" in error && "en" in error) {
    console.error(`\n${error.vi}\n(${error.en})\n`);
  } else {
    console.error(error);
  }
  process.exit(1);
}

/**
 * @param {unknown} error
 * @returns {string} the code of a system or database error, or ""
 */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
