import { expect, test } from "vitest";
import { official } from "./official.ts";

test("a meeting's title becomes a part of the sentence that names it", () => {
  const title = "Họp giao ban chuyển đổi số tháng 12/2026";
  expect(official.noticeSubject("đồng chí Trần Minh Khôi", title)).toBe(
    "Kết luận của đồng chí Trần Minh Khôi tại cuộc họp giao ban chuyển đổi số tháng 12/2026",
  );
  expect(official.opening("26/11/2026", "Phòng họp số 2", "đồng chí Trần Minh Khôi", title)).toBe(
    "Ngày 26/11/2026, tại Phòng họp số 2, đồng chí Trần Minh Khôi đã chủ trì cuộc họp giao ban chuyển đổi số tháng 12/2026.",
  );
  expect(official.noticeSubject("đồng chí A", "Hội nghị chuyển đổi số")).toContain(
    "tại Hội nghị chuyển đổi số",
  );
});

test("what the registry has not given yet is left open visibly", () => {
  expect(official.placeAndBlankDate("Quảng Nam", "2026")).toMatch(/ngày …+ tháng …+ năm 2026/);
});

test("a conclusion in the notice says what it is about", () => {
  expect(official.conclusionOn(2, "VM-2026-007", "Chưa thống nhất phương án")).toBe(
    "Kết luận số 2, VM-2026-007: Chưa thống nhất phương án",
  );
  expect(official.conclusionOn(3, "NV-2026-009", "")).toBe("Kết luận số 3, NV-2026-009");
});
