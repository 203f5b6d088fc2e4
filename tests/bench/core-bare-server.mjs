import { createServer } from "node:http";
import pg from "pg";

/**
 * What the list costs at the least: a bare Node server with pg that sends the same
 * fifty open and overdue issues with their lifelines as template strings. The
 * benchmark gives it the query's text; its figures are the measure of ours.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const { BARE_QUERY: query = "" } = process.env;

const letters = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const marked = (text) => String(text ?? "").replace(/[&<>"]/g, (letter) => letters[letter]);

const server = createServer(async (_request, response) => {
  const { rows } = await pool.query({ name: "list", text: query });
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sổ theo dõi</title>
<table><thead><tr><th>Mã<th>Nội dung<th>Chủ trì<th>Dự án<th>Bước<th>Thời hạn<th>Chuyển<th>Dòng theo dõi</thead><tbody>${rows
    .map(
      (row) => `<tr><th><a href="/issues/${marked(row.code)}">${marked(row.code)}</a>
<td>${marked(row.text)}<td>${marked(row.lead)}<td>${marked(row.project)}<td>${marked(row.stage)}
<td>${marked(row.deadline)} ${marked(row.days)}<td>${marked(row.carried)}<td><span class="${marked(row.life)}"></span>`,
    )
    .join("\n")}</tbody></table>`);
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
});
