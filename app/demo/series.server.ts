import { createSeries } from "#app/domain/meeting/series.server.ts";
import { need } from "./reading.ts";
import type { Script } from "./script.ts";

/** Departments that are invited to every meeting, besides those whose issues are discussed. */
const standing = [
  "VPUB",
  "SNV",
  "STP",
  "STC",
  "SKHDT",
  "SCT",
  "SNNPTNT",
  "SGTVT",
  "SXD",
  "STNMT",
  "STTTT",
  "SLDTBXH",
  "SVHTTDL",
  "SKHCN",
  "SGDDT",
  "SYT",
  "SNGV",
  "TTT",
  "BDT",
  "H-TAMKY",
  "H-HOIAN",
  "H-DONGGIANG",
  "H-TAYGIANG",
  "H-NAMTRAMY",
];

/** The monthly series: on the day of the month on which the next meeting falls. */
export async function createDemoSeries(script: Script, at: Date): Promise<number> {
  const { directory, timetable } = script;
  const { id } = await createSeries(script.as("thuky", at), {
    code: "HGB",
    nameVi: "Họp giao ban chuyển đổi số",
    nameEn: "Digital transformation coordination meeting",
    rule: { kind: "day_of_month", day: timetable.dayOfMonth },
    startsAt: "08:00",
    lengthMinutes: 180,
    place: "Phòng họp số 2, Trụ sở UBND tỉnh (62 Hùng Vương, Tam Kỳ)",
    chairUserId: need(directory.people, "pct").id,
    chairCapacity: "Phó Chủ tịch UBND tỉnh",
    secretaryUserId: need(directory.people, "thuky").id,
    secretariatDepartmentId: script.departmentId("VPUB"),
    superiorBody: "",
    issuingBody: "Ủy ban nhân dân tỉnh Quảng Nam",
    documentSymbol: "UBND",
    placeName: "Quảng Nam",
    signatureMode: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    recipients: "- Như thành phần dự họp;\n- Lưu: VT, KGVX.",
    participantIds: standing.map((code) => script.departmentId(code)),
  });
  return id;
}
