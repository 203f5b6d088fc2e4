// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { StartProblem } from "./problem.mjs";
import { inProject, ROOT } from "./project.mjs";

/**
 * What the operator asked for, checked before anything is installed or built.
 *
 * @typedef {{ folder: string, databaseUrl: string | undefined, demo: "asked" | "refused" | "default" }} Options
 */

/**
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const unknown = args.find((arg) => arg !== "--demo" && arg !== "--no-demo");
  if (unknown) {
    throw new StartProblem(
      `Không có tùy chọn ${unknown}; chỉ có --demo và --no-demo.`,
      `There is no option ${unknown}; only --demo and --no-demo.`,
    );
  }
  readEnvFile();
  checkPort(process.env.PORT);
  return {
    folder: path.resolve(ROOT, process.env.DATA_DIR || "data"),
    databaseUrl: checkDatabaseUrl(process.env.DATABASE_URL),
    demo: args.includes("--demo") ? "asked" : args.includes("--no-demo") ? "refused" : "default",
  };
}

/** `.env` in the project; what the environment says already goes first. */
function readEnvFile() {
  let text = "";
  try {
    text = readFileSync(inProject(".env"), "utf8");
  } catch {
    return;
  }
  for (const line of text.split("\n")) {
    const [, name, value] = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name) process.env[name] ??= value?.replace(/^(["'])(.*)\1$/, "$2");
  }
}

/** @param {string | undefined} text */
function checkPort(text) {
  if (!text) return;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return;
  throw new StartProblem(
    `PORT=${text} không hợp lệ; hãy chọn một số từ 1 đến 65535.`,
    `PORT=${text} is not valid; choose a number from 1 to 65535.`,
  );
}

/** @param {string | undefined} text */
function checkDatabaseUrl(text) {
  if (!text) return undefined;
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new StartProblem(
    "DATABASE_URL không hợp lệ; hãy viết theo dạng postgres://tài-khoản:mật-khẩu@máy:5432/cơ-sở-dữ-liệu.",
    "DATABASE_URL is not valid; write it as postgres://user:password@host:5432/database.",
  );
}
