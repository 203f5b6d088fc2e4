import fc from "fast-check";
import { expect, it } from "vitest";
import { type DayRow, dayColumns, readPaste, readPastedDay } from "./day-paste.ts";

const TODAY = "2026-11-23";
const row = (changes: Partial<DayRow>): DayRow => ({
  dossier: "",
  act: "",
  to: "",
  number: "",
  dated: "",
  on: "",
  note: "",
  ...changes,
});

it("reads a table with its head in any order, empty rows, NFD, merged cells and “nt”", () => {
  const text = [
    "STT\tNgày\tMã dự án\tViệc\tSố văn bản\tGhi chú",
    "1\t20/11/2026 \tQN-02\tChuyển bước\t45/TTr\t",
    "\t\t\t\t\t",
    "2\tnt\t\tTrả hồ sơ\t“\tThiếu báo giá".normalize("NFD"),
    '3\t-nt-\tQN-05\tnhư trên\t\t"Thiếu\nbáo giá ""3"" bên"',
  ].join("\r\n");
  expect(readPaste(text)).toEqual([
    row({ on: "20/11/2026", dossier: "QN-02", act: "Chuyển bước", number: "45/TTr" }),
    row({
      on: "20/11/2026",
      dossier: "QN-02",
      act: "Trả hồ sơ",
      number: "45/TTr",
      note: "Thiếu báo giá",
    }),
    row({
      on: "20/11/2026",
      dossier: "QN-05",
      act: "Trả hồ sơ",
      note: 'Thiếu báo giá "3" bên',
    }),
  ]);
});

it("reads a table without a head, with or without running numbers; a lone or open quote is text", () => {
  const plain = 'QN-02\tChuyển bước\tThẩm định\n"\tTrả hồ sơ\t"Mở" rộng';
  const read = [
    row({ dossier: "QN-02", act: "Chuyển bước", to: "Thẩm định" }),
    row({ dossier: "QN-02", act: "Trả hồ sơ", to: '"Mở" rộng' }),
  ];
  expect(readPaste(plain)).toEqual(read);
  expect(readPaste(plain.replace(/^/gm, "7\t"))).toEqual(read);
  expect(readPaste(" \n\t\n")).toEqual([]);
});

it.each([
  ["5/3/2026", "2026-03-05"],
  ["05-03-26", "2026-03-05"],
  ["5.3.2026 00:00", "2026-03-05"],
  ["2026-03-05 00:00:00", "2026-03-05"],
  ["46086", "2026-03-05"],
  ["46086,5", "2026-03-05"],
  ["20/11", "2026-11-20"],
  ["24/11", "2025-11-24"],
  ["29/2", "2024-02-29"],
  ["31/02/2026", null],
  ["hôm qua", null],
  ["", null],
])("the day “%s” is %s", (text, day) => {
  expect(readPastedDay(text, TODAY)).toBe(day);
});

it("gives back every table that a spreadsheet copies, and never throws on any text", () => {
  const word = fc
    .stringMatching(/^[a-zđ0-9]{2,8}( [a-zđ0-9"]{2,8})?$/)
    .filter((one) => one !== "nt");
  const table = fc.array(fc.tuple(word, word, word, word, word, word, word), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      const isCounted = rows.every(([first]) => /^\d{1,3}$/.test(first));
      fc.pre(!isCounted);
      const read = readPaste(rows.map((cells) => cells.join("\t")).join("\n"));
      expect(read.map((one) => dayColumns.map((column) => one[column]))).toEqual(rows);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', "\t", "\n", "a", " ", "nt") }), (text) => {
      for (const one of readPaste(text)) expect(Object.keys(one)).toEqual([...dayColumns]);
    }),
  );
});
