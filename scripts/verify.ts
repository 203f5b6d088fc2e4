import { sql } from "kysely";
import { type BrokenSeal, verifySeals } from "#app/domain/meeting/verify.server.ts";
import { connectionProblemOf } from "#app/server/connection-problem.ts";
import { createDatabase } from "#db/connection.server.ts";
import { borrowDatabase } from "./launch/borrow.mjs";
import { readOptions } from "./launch/options.mjs";
import { failWith, stopAll, stopOnSignals } from "./launch/stopping.mjs";

const PROBLEMS: Record<BrokenSeal["problem"], [vi: string, en: string]> = {
  gap: ["thiếu một bản ghi trong chuỗi", "a record is missing from the chain"],
  chain: ["không nối với bản ghi trước", "it does not follow the record before it"],
  hash: ["nội dung không khớp mã băm", "its text does not give its hash"],
  rows: ["dữ liệu đã bị sửa sau khi ban hành", "its rows were changed after it was issued"],
  unissued: [
    "đã niêm phong nhưng không còn ở trạng thái ban hành",
    "it is sealed but no longer issued",
  ],
  cut: [
    "nhật ký ghi đã niêm phong nhưng chuỗi không còn bản ghi này",
    "the history tells of its seal, the chain does not hold it",
  ],
  unsealed: ["đã ban hành nhưng không có niêm phong", "it was issued but is not sealed"],
};

/** `npm run verify`: rebuilds the chain of issued records and names the first broken one. */
async function verify(): Promise<void> {
  stopOnSignals();
  const url = await borrowDatabase(readOptions(process.argv.slice(2)));
  const { db } = createDatabase(url, { statementTimeout: 0 });
  await sql`select 1`.execute(db).catch((error) => {
    throw connectionProblemOf(error, url);
  });
  const { sound, broken } = await verifySeals(db);
  await db.destroy();
  await stopAll();
  if (broken) {
    const [vi, en] = PROBLEMS[broken.problem];
    const where = `${broken.meetingCode} (số ${broken.sequence ?? "–"})`;
    console.error(`Bản ghi hỏng đầu tiên: ${where}: ${vi}. (first broken record: ${en})`);
    process.exitCode = 1;
  } else {
    console.log(`${sound} bản ghi đã ban hành còn nguyên vẹn. (all issued records are sound)`);
  }
}

verify().catch(failWith);
