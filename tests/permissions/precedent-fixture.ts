import { approvePrecedent, proposePrecedent } from "#app/domain/precedent/commands.server.ts";
import type { Register } from "#tests/support/register.ts";

const fields = {
  title: "Lấy dữ liệu khám, chữa bệnh khi chưa có hướng dẫn",
  problem: "Chưa thống nhất phương án lấy dữ liệu",
  solution: "Ký quy chế phối hợp",
  norm: "",
  document: "12/QCPH",
  stageId: null,
  categoryId: null,
  kindId: null,
};

/** Precedents that the Health Department wrote: in use, and for each act one from which it starts. */
export async function createPrecedents(register: Register) {
  const propose = async () => (await proposePrecedent(register.as("leaderHealth"), fields)).code;
  const approve = async () => {
    const code = await propose();
    await approvePrecedent(register.as("secretary2"), { code });
    return code;
  };
  return {
    approved: await approve(),
    toApprove: await propose(),
    toEdit: await propose(),
    toWithdraw: await approve(),
  };
}
