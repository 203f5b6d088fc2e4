// @ts-check
import { ensureFolder } from "../postgres/place.mjs";
import { leaveFolder, takeFolder } from "./owner.mjs";
import { StartProblem } from "./problem.mjs";
import { atStop } from "./stopping.mjs";

/**
 * One program per data folder: the second is told where the first one serves.
 *
 * @param {string} folder
 */
export function claimFolder(folder) {
  ensureFolder(folder);
  const claim = takeFolder(folder);
  if (claim.taken) {
    atStop(() => leaveFolder(folder));
    return;
  }
  const { pid, address } = claim.owner;
  const whereVi = address ? `tại ${address}` : "(đang khởi động)";
  const whereEn = address ? `at ${address}` : "(still starting)";
  throw new StartProblem(
    `Giao ban đã chạy ${whereVi} với thư mục dữ liệu ${folder} (tiến trình ${pid}); hãy dùng địa chỉ đó, dừng nó trước, hoặc đặt DATA_DIR khác.`,
    `Giao ban is already running ${whereEn} on the data folder ${folder} (process ${pid}); use that address, stop it first, or set another DATA_DIR.`,
  );
}
