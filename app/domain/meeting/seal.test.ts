import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "./seal.ts";

test("keys are sorted, text is NFC, absent keys are left out", () => {
  expect(canonicalText({ b: 1, a: ["Đà Nẵng".normalize("NFD")], c: undefined, d: null })).toBe(
    `{"a":["Đà Nẵng"],"b":1,"d":null}`,
  );
});

test("moments are ISO text", () => {
  expect(canonicalText({ at: new Date("2026-12-07T01:00:00Z") })).toBe(
    `{"at":"2026-12-07T01:00:00.000Z"}`,
  );
});

test("the order of keys never matters, every other difference does", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalText(turned)).toBe(canonicalText(record));
      expect(canonicalText({ ...record, extra: 1 })).not.toBe(
        canonicalText({ ...record, extra: 2 }),
      );
    }),
  );
});
