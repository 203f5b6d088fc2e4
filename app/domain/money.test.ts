import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMoney } from "./money.ts";

describe("parseMoney", () => {
  it.each([
    ["3,5 tỷ", 3_500_000_000],
    ["3.5 tỷ", 3_500_000_000],
    ["3,5 tỉ đồng", 3_500_000_000],
    ["3,5tỷ", 3_500_000_000],
    ["3,5 ty", 3_500_000_000],
    ["3500 triệu", 3_500_000_000],
    ["3.500 triệu", 3_500_000_000],
    ["3 500 triệu đồng", 3_500_000_000],
    ["3.500.000.000", 3_500_000_000],
    ["3 500 000 000", 3_500_000_000],
    ["3\u00a0500\u00a0000\u00a0000 đ", 3_500_000_000],
    ["3500000000", 3_500_000_000],
    ["3500000000đ", 3_500_000_000],
    ["3.500.000.000 VND", 3_500_000_000],
    ["3.500.000.000VNĐ", 3_500_000_000],
    ["3,500,000,000", 3_500_000_000],
    ["3,500,000.00", 3_500_000],
    ["3.500.000,00 ₫", 3_500_000],
    ["3 tỷ 500 triệu", 3_500_000_000],
    ["3 tỷ 500 triệu đồng", 3_500_000_000],
    ["1.250 tỷ", 1_250_000_000_000],
    ["1,250 tỷ", 1_250_000_000],
    ["0,25 tỷ", 250_000_000],
    ["0.250 tỷ", 250_000_000],
    ["1 nghìn tỷ", 1_000_000_000_000],
    ["850 tr", 850_000_000],
    ["500 nghìn đồng", 500_000],
    ["500 ngàn", 500_000],
    ["3.5 billion", 3_500_000_000],
    ["3,500 million", 3_500_000_000],
    ["0", 0],
    ["0 đồng", 0],
    ["3.500", 3_500],
    ["3,5 tỷ".normalize("NFD"), 3_500_000_000],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("reads %s as %d", (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  it.each([
    "",
    " ",
    "tỷ",
    "đồng",
    "ba tỷ",
    "-3 tỷ",
    "3,5",
    "3.5",
    "3,500",
    "3.50",
    "1.2.3",
    "3..5 tỷ",
    "35.00.000",
    "3 50 000",
    "3 tỷ 5",
    "500 triệu 3 tỷ",
    "3 tỷ 5000 triệu",
    "3 tỷ 3 tỷ",
    "0,0000000001 tỷ",
    "3,5 tấn",
    "1e9",
    "Infinity",
    "NaN",
    "0x10",
    "9007199254740992",
    "9.007.200 tỷ",
    "<script>3</script>",
    `1${"0".repeat(90)}`,
    "3,5 tỷ USD",
  ])("refuses %j", (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it("reads back every amount that the program writes", () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (amount) => {
        const written = new Intl.NumberFormat("vi-VN").format(amount);
        expect(parseMoney(`${written}\u00a0đồng`)).toBe(amount);
        expect(parseMoney(String(amount))).toBe(amount);
      }),
    );
  });

  it("gives whole safe đồng or nothing, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom(..."0123456789., ", "tỷ", " triệu", "đ"))
            .map((all) => all.join("")),
        ),
        (text) => {
          const amount = parseMoney(text);
          expect(amount === null || (Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
