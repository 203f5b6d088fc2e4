import { expect, test } from "vitest";
import { parseValues } from "#app/form/submission.server.ts";
import { readRoomForm, roomForm } from "./room-form.ts";

const read = (values: Record<string, string | string[]>) => {
  const parsed = parseValues(roomForm, values, "vi");
  if (!parsed.ok) throw new Error("refused");
  return readRoomForm(parsed.input);
};

test("every field that names its base becomes a change; others are left out", () => {
  expect(
    read({
      "item.12.reason": "Chờ Bộ",
      "base.item.12.reason": "Chờ",
      "item.12.secret": "x",
      "base.item.12.secret": "",
      "item.13.reason": "không có nền",
      _key: "k",
    }),
  ).toEqual([{ target: { of: "item", id: 12, field: "reason" }, base: "Chờ", value: "Chờ Bộ" }]);
});

test("an emptied field, ticks and lists", () => {
  expect(
    read({
      "item.12.discussion": "",
      "base.item.12.discussion": "đã có",
      "conclusion.5.coordinators": ["7", "3"],
      "base.conclusion.5.coordinators": "",
      "conclusion.5.isTask": "true",
      "base.conclusion.5.isTask": "false",
      "base.conclusion.6.isTask": "true",
    }).map(({ base, value }) => [base, value]),
  ).toEqual([
    ["đã có", ""],
    ["", "7,3"],
    ["false", "true"],
    ["true", "false"],
  ]);
});
