import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { eventVerbs } from "#app/domain/history/verb.ts";
import { issueActions } from "#app/domain/issue/transition.ts";
import type { JsonValue } from "#db/schema.ts";
import { eventSentence } from "../event-sentence.ts";
import { isRefusalKey } from "../refusal.server.ts";

const lead = { id: 1, vi: "Sở Y tế", en: "Health Department" };
const meeting = { code: "HGB-2026-11", heldOn: "2026-11-09" };

/** Particulars as the commands write them, with and without what is optional. */
const rich: JsonValue = {
  kind: "blocker",
  state: "open",
  lead,
  previous: lead,
  department: lead,
  suggested: lead,
  coordinators: [lead],
  stage: lead,
  category: 3,
  text: "Nội dung",
  proposal: "Kiến nghị",
  reason: "Lý do.",
  note: "Ghi chú",
  question: "Câu hỏi",
  answer: "Trả lời",
  authority: "Bộ Y tế",
  owner: "Lê Văn Tám",
  from: "2026-11-30",
  deadline: "2026-12-18",
  previousDeadline: "2026-11-30",
  doneOn: "2026-12-01",
  number: "45/BHXH",
  date: "2026-11-20",
  successor: "VM-2026-001",
  times: 2,
  disposition: "extended",
  conclusion: "Giao Sở Y tế.",
  meeting,
};

describe("history in the reader's language", () => {
  const verbs = eventVerbs.filter((verb) => verb.startsWith("issue."));

  test("every verb of an issue has a sentence in both languages, whatever is left out", () => {
    for (const verb of verbs)
      for (const locale of ["vi", "en"] as const)
        for (const particulars of [rich, { lead, times: 1, text: "x" }, {}, null]) {
          const sentence = eventSentence(verb, particulars, locale);
          expect(sentence, verb).not.toBe(verb);
          expect(sentence, verb).not.toMatch(/undefined|null|NaN|\[object/);
        }
  });

  test("what a meeting did reads as in its minutes", () => {
    expect(eventSentence("issue.reviewed", rich, "vi")).toBe(
      "Cuộc họp ngày 09/11/2026: Gia hạn 30/11/2026 → 18/12/2026. Đơn vị chủ trì mới: Sở Y tế. Lý do. Giao Sở Y tế.",
    );
    expect(eventSentence("issue.reported", { noProgress: true, text: "Chờ trả lời" }, "vi")).toBe(
      "Chưa có tiến triển: Chờ trả lời",
    );
  });

  test("a name of that day is told in the reader's language", () => {
    const particulars = { lead, deadline: "2026-12-18", coordinators: [] };
    expect(eventSentence("issue.accepted", particulars, "en")).toBe(
      "Accepted, lead Health Department, by 18/12/2026",
    );
  });
});

test("every refusal of the ledger has its sentence", () => {
  const folder = "app/domain/appraisal";
  const keys = new Set<string>();
  for (const name of readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file))) {
    const source = readFileSync(`${folder}/${name}`, "utf8");
    for (const [, key] of source.matchAll(/"((?:appraisal|project|route)\.[a-z_]+)"/g))
      keys.add(key ?? "");
  }
  const verbs: readonly string[] = eventVerbs;
  const refusals = [...keys].filter((key) => !verbs.includes(key));
  expect(refusals.length).toBeGreaterThan(20);
  expect(refusals.filter((key) => !isRefusalKey(key))).toEqual([]);
});

test("every refusal of the register has its sentence", () => {
  const folder = "app/domain/issue";
  const keys = new Set(issueActions.map((action) => `issue.not_now.${action}`));
  for (const name of readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file))) {
    const source = readFileSync(`${folder}/${name}`, "utf8");
    const found = source.matchAll(
      /(?:invalid|conflict|forbidden|notFound)\(\s*"([\w.]+)"|"((?:disposition|behalf|extension|decision|deadline|field)\.\w+)"/g,
    );
    for (const [, thrown, named] of found) keys.add(thrown ?? named ?? "");
  }
  expect(keys.size).toBeGreaterThan(40);
  expect([...keys].filter((key) => !isRefusalKey(key))).toEqual([]);
});
