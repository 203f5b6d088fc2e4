import { momentOf } from "#app/domain/clock.ts";
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
export async function createDemoSeries(script: Script): Promise<number> {
  const { db, directory, timetable } = script;
  const row = await db
    .insertInto("meeting_series")
    .values({
      code: "HGB",
      name_vi: "Họp giao ban chuyển đổi số",
      name_en: "Digital transformation coordination meeting",
      rule: JSON.stringify({ kind: "day_of_month", day: timetable.dayOfMonth }),
      starts_at: "08:00",
      length_minutes: 180,
      place: "Phòng họp số 2, Trụ sở UBND tỉnh (62 Hùng Vương, Tam Kỳ)",
      chair_user_id: need(directory.people, "pct").id,
      chair_capacity: "Phó Chủ tịch UBND tỉnh",
      secretary_user_id: need(directory.people, "thuky").id,
      secretariat_department_id: script.departmentId("VPUB"),
      superior_body: "",
      issuing_body: "Ủy ban nhân dân tỉnh Quảng Nam",
      document_symbol: "UBND",
      place_name: "Quảng Nam",
      signature_mode: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
      recipients: "- Như thành phần dự họp;\n- Lưu: VT, KGVX.",
      created_at: momentOf("2016-01-04", "08:00"),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("series_participant")
    .values(
      standing.map((code) => ({ series_id: row.id, department_id: script.departmentId(code) })),
    )
    .execute();
  return row.id;
}
