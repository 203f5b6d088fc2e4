// @ts-check
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
  const problem = fileProblemOf(error) ?? error;
  if (problem instanceof Error && "vi" in problem && "en" in problem) {
    console.error(`\n${problem.vi}\n(${problem.en})\n`);
  } else {
    console.error(problem);
  }
  process.exit(1);
}

const REASONS = new Map([
  ["EACCES", ["không có quyền", "no permission"]],
  ["EPERM", ["không có quyền", "no permission"]],
  ["EROFS", ["hệ thống tệp chỉ đọc", "a read-only file system"]],
  ["ENOSPC", ["đĩa đã đầy", "the disk is full"]],
]);

/** @param {unknown} error */
function fileProblemOf(error) {
  const reason = REASONS.get(codeOf(error));
  if (!reason || !(error instanceof Error) || !("path" in error)) return undefined;
  return new StartProblem(
    `Không dùng được ${error.path}: ${reason[0]}; hãy sửa rồi chạy lại.`,
    `${error.path} cannot be used: ${reason[1]}; put that right and run again.`,
  );
}

/**
 * @param {unknown} error
 * @returns {string} the code of a system or database error, or ""
 */
export function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
