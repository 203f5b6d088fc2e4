import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  choice,
  day,
  deadline,
  id,
  ids,
  money,
  optionalDay,
  optionalDeadline,
  optionalId,
  optionalMoney,
  optionalText,
  requiredText,
  tick,
  version,
  whole,
} from "./fields.ts";
import { parseValues } from "./submission.server.ts";

const schema = z.object({
  text: requiredText(10),
  note: optionalText(10),
  on: day(),
  until: optionalDay(),
  deadline: deadline(),
  later: optionalDeadline(),
  budget: money(),
  spent: optionalMoney(),
  department: id(),
  owner: optionalId(),
  coordinators: ids(),
  version: version(),
  minutes: whole(1, 240),
  kind: choice(["a", "b"]),
  urgent: tick(),
});

const typed = {
  text: "việc",
  note: "",
  on: "3/2/2026",
  until: "",
  deadline: "10 ngày làm việc",
  later: "",
  budget: "3,5 tỷ",
  spent: "",
  department: "7",
  owner: "",
  coordinators: ["3", "3", "5"],
  version: "1",
  minutes: "15",
  kind: "a",
  urgent: "yes",
};

function errorOf(name: keyof typeof typed, value: string | string[], locale: "vi" | "en" = "vi") {
  const parsed = parseValues(schema, { ...typed, [name]: value }, locale);
  return parsed.ok ? [] : Object.values(parsed.form.errors).flat();
}

describe("the fields of forms", () => {
  it("reads what was typed", () => {
    expect(parseValues(schema, typed, "vi")).toEqual({
      ok: true,
      input: {
        text: "việc",
        note: "",
        on: "2026-02-03",
        until: null,
        deadline: { workingDays: 10 },
        later: null,
        budget: 3_500_000_000,
        spent: null,
        department: 7,
        owner: null,
        coordinators: [3, 5],
        version: 1,
        minutes: 15,
        kind: "a",
        urgent: true,
      },
    });
  });

  it("takes one of several and none of several", () => {
    for (const [value, expected] of [
      ["3", [3]],
      [[], []],
    ] as const) {
      const parsed = parseValues(schema, { ...typed, coordinators: [...value] }, "vi");
      expect(parsed.ok && parsed.input.coordinators).toEqual(expected);
    }
  });

  it("makes a tick box that was not sent false", () => {
    const { urgent: _, ...rest } = typed;
    const parsed = parseValues(schema, rest, "vi");
    expect(parsed.ok && parsed.input.urgent).toBe(false);
  });

  it.each([
    ["text", "", "Không được để trống."],
    ["text", "a".repeat(10_000), "Tối đa 10 ký tự."],
    ["note", "a".repeat(11), "Tối đa 10 ký tự."],
    ["on", "31/02/2026", "Ngày không hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 03/02/2026."],
    ["on", "", "Không được để trống."],
    ["on", "03/02/1926", "Ngày nằm ngoài lịch làm việc của hệ thống."],
    ["until", "x", "Ngày không hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 03/02/2026."],
    ["deadline", "18/12/2099", "Ngày nằm ngoài lịch làm việc của hệ thống."],
    ["budget", "ba tỷ", "Số tiền không hợp lệ. Ví dụ: 3,5 tỷ; 3500 triệu; 3.500.000.000."],
    ["department", "", "Không được để trống."],
    ["department", "x", "Hãy chọn một mục trong danh sách."],
    ["department", "99999999999999999999", "Hãy chọn một mục trong danh sách."],
    ["department", "-1", "Hãy chọn một mục trong danh sách."],
    ["owner", "1.5", "Hãy chọn một mục trong danh sách."],
    ["coordinators", ["1", "x"], "Hãy chọn một mục trong danh sách."],
    ["minutes", "0", "Không được nhỏ hơn 1."],
    ["minutes", "241", "Không được lớn hơn 240."],
    ["minutes", "mười", "Hãy nhập một số nguyên."],
    ["version", "", "Không được để trống."],
    ["kind", "c", "Hãy chọn một mục trong danh sách."],
  ] as const)("%s refuses %s", (name, value, sentence) => {
    expect(errorOf(name, typeof value === "string" ? value : [...value])).toEqual([sentence]);
  });

  it("keeps NFC, whatever the keyboard sends", () => {
    const parsed = parseValues(schema, { ...typed, text: "việc".normalize("NFD") }, "vi");
    expect(parsed.ok && parsed.input.text).toBe("việc".normalize("NFC"));
  });
});
