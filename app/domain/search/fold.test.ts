import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, searchPatterns, searchWords } from "./fold.ts";

describe("law 12: search without marks", () => {
  it.each([
    ["thẩm định", "tham dinh"],
    ["Đà Nẵng", "da nang"],
    ["ĐIỆN BÀN", "dien ban"],
    ["Ðà Nẵng", "da nang"],
    ["  Sở   Y tế\n", "so y te"],
    ["VM-2026-014", "vm 2026 014"],
    ["224/2026/NĐ-CP", "224 2026 ndcp"],
    ["100%_\\'", "100"],
    ["", ""],
  ])("%s becomes %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["3,5 tỷ", "3,5 tỉ"],
    ["kỹ thuật", "kĩ thuật"],
    ["Hòa Vang", "Hoà Vang"],
    ["Sở TT-TT", "Sở TT&TT"],
    ["Sở TT&TT", "Sở TTTT"],
    ["Sở TT & TT", "Sở TTTT"],
    ["Sở TT và TT", "sở tttt"],
    ["Sở KH&ĐT", "so khdt"],
    ["Sở LĐ-TB&XH", "Sở LĐTBXH"],
    ["UBND tỉnh", "Ủy ban tỉnh"],
    ["UBND tỉnh", "Uỷ ban nhân dân tỉnh"],
    ["ủy ban", "uỷ ban"],
  ])("%s and %s are the same", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it("keeps words apart that only look alike", () => {
    expect(fold("máy")).not.toBe(fold("mai"));
    expect(fold("quyết")).not.toBe(fold("quiết"));
    expect(fold("tay")).not.toBe(fold("tai"));
  });

  it("finds what a person types", () => {
    const stored = fold("Hệ thống thông tin Đất đai huyện Thăng Bình");
    for (const query of ["dat dai", "THĂNG BÌNH", "he thong tin"]) {
      expect(searchWords(query).every((word) => stored.includes(word))).toBe(true);
    }
  });
});

const vietnamese = fc
  .array(
    fc.constantFrom(
      ..."aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƯ áàảãạắằộủỷỹýòóúịếễ0129-&./,%_ ",
      "Ủy ban",
      "nhân dân",
      " TT",
      "TT&",
      " và ",
      "tỷ",
    ),
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
);

describe("fold, as laws", () => {
  it("is idempotent", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("is the same for NFC and NFD, and for upper and lower case", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const folded = fold(text);
        expect(fold(text.normalize("NFD"))).toBe(folded);
        expect(fold(text.normalize("NFC"))).toBe(folded);
        expect(fold(text.toUpperCase())).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });

  it("never leaves a wildcard, a mark or a double space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[%_\\\p{M}]| {2}|^ | $/u);
        expect(searchPatterns(text).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
