import { StartProblem } from "#db/start-problem.ts";

const SENTENCES: Record<string, (where: string) => [vi: string, en: string]> = {
  ENOTFOUND: (where) => [
    `không tìm thấy máy chủ ${where}; hãy kiểm tra tên máy`,
    `there is no host ${where}; check its name`,
  ],
  ECONNREFUSED: (where) => [
    `máy chủ ${where} không nhận kết nối; hãy kiểm tra PostgreSQL đang chạy và đúng cổng`,
    `${where} refuses connections; check that PostgreSQL runs and the port is right`,
  ],
  "28P01": () => ["sai tài khoản hoặc mật khẩu", "the account or the password is wrong"],
  "28000": () => [
    "máy chủ không cho tài khoản này đăng nhập; hãy kiểm tra pg_hba.conf",
    "the server does not let this account in; check pg_hba.conf",
  ],
  "3D000": () => [
    "cơ sở dữ liệu có tên đó không tồn tại; hãy tạo nó bằng CREATE DATABASE",
    "the database of that name does not exist; make it with CREATE DATABASE",
  ],
};

/** Why the database cannot be reached, without its password. */
export function connectionProblemOf(error: unknown, url: string): StartProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const where = URL.canParse(url) ? new URL(url).host : "";
  const message = error instanceof Error && error.message ? error.message : code;
  const [vi, en] = SENTENCES[code]?.(where) ?? [message, message];
  return new StartProblem(
    `Không kết nối được cơ sở dữ liệu theo DATABASE_URL: ${vi}.`,
    `The database in DATABASE_URL cannot be reached: ${en}.`,
  );
}
