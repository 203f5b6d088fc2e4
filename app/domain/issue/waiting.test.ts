import { describe, expect, test } from "vitest";
import { holderOf, type WaitingFacts, waitingOn } from "./waiting.ts";

const lead = 7;
const finance = 8;
const facts = (given: Partial<WaitingFacts> = {}): WaitingFacts => ({
  state: "open",
  leadDepartmentId: lead,
  leadSince: "2026-10-29",
  raisedOn: "2026-10-20",
  reportedDoneOn: null,
  pausedOn: null,
  extensionAskedOn: null,
  reliefAskedOn: null,
  escalation: null,
  said: null,
  ...given,
});
const said = (given: Partial<NonNullable<WaitingFacts["said"]>> = {}) => ({
  departmentId: null,
  body: "BHXH Việt Nam",
  since: "2026-11-02",
  at: new Date("2026-11-02T03:00:00Z"),
  leadDepartmentId: lead,
  ...given,
});
const body = (name: string) => ({ kind: "body", name });
const department = (id: number) => ({ kind: "department", id });

describe("whose move it is, and since when", () => {
  test("the lead department's, since the issue became theirs", () => {
    expect(waitingOn(facts())).toMatchObject({ party: department(lead), since: "2026-10-29" });
  });

  test("the secretary's while it is proposed, to be confirmed, or relief is asked", () => {
    const secretary = { kind: "secretary" };
    expect(waitingOn(facts({ state: "proposed" }))).toMatchObject({
      party: secretary,
      since: "2026-10-20",
    });
    expect(
      waitingOn(facts({ state: "reported_done", reportedDoneOn: "2026-11-20", said: said() })),
    ).toMatchObject({ party: secretary, since: "2026-11-20" });
    expect(waitingOn(facts({ reliefAskedOn: "2026-11-10", said: said() }))).toMatchObject({
      party: secretary,
      since: "2026-11-10",
    });
    expect(waitingOn(facts({ state: "paused", pausedOn: "2026-11-11" }))).toMatchObject({
      party: secretary,
      since: "2026-11-11",
    });
  });

  test("the chair's while an extension is asked, whoever was waited for before", () => {
    expect(waitingOn(facts({ extensionAskedOn: "2026-11-18", said: said() }))).toMatchObject({
      party: { kind: "chair" },
      since: "2026-11-18",
    });
  });

  test("of the party that was named, a department or a body outside, paused or not", () => {
    expect(waitingOn(facts({ said: said() }))).toMatchObject({
      party: body("BHXH Việt Nam"),
      since: "2026-11-02",
    });
    expect(waitingOn(facts({ state: "paused", said: said() }))?.party).toEqual(
      body("BHXH Việt Nam"),
    );
    expect(waitingOn(facts({ said: said({ departmentId: finance, body: "" }) }))?.party).toEqual(
      department(finance),
    );
  });

  test("the lead's again since the day that was named", () => {
    const back = said({ departmentId: lead, body: "", since: "2026-11-12" });
    expect(waitingOn(facts({ said: back }))).toMatchObject({
      party: department(lead),
      since: "2026-11-12",
    });
    expect(
      waitingOn(facts({ said: back, state: "paused", pausedOn: "2026-11-13" }))?.party,
    ).toEqual({ kind: "secretary" });
  });

  test("what was said for a former lead no longer counts", () => {
    expect(waitingOn(facts({ said: said({ leadDepartmentId: finance }) }))?.party).toEqual(
      department(lead),
    );
    const early = said({ at: new Date("2026-10-28T03:00:00Z") });
    expect(waitingOn(facts({ said: early }))?.party).toEqual(department(lead));
  });

  test("of the higher authority while an escalation runs, unless another was named later", () => {
    const escalation = {
      authority: "Bộ Thông tin và Truyền thông",
      on: "2026-11-05",
      at: new Date("2026-11-05T03:00:00Z"),
    };
    expect(waitingOn(facts({ escalation }))).toMatchObject({
      party: body("Bộ Thông tin và Truyền thông"),
      since: "2026-11-05",
    });
    expect(waitingOn(facts({ escalation, said: said() }))?.party).toEqual(
      body("Bộ Thông tin và Truyền thông"),
    );
    const later = said({ at: new Date("2026-11-05T04:00:00Z") });
    expect(waitingOn(facts({ escalation, said: later }))?.party).toEqual(body("BHXH Việt Nam"));
  });

  test("nobody's once it has ended", () => {
    expect(waitingOn(facts({ state: "resolved" }))).toBeNull();
    expect(waitingOn(facts({ state: "cancelled", said: said() }))).toBeNull();
  });
});

test("who holds it does not change with what is asked of the chair", () => {
  const asked = facts({ extensionAskedOn: "2026-11-18" });
  expect(holderOf(asked)).toMatchObject({ party: department(lead), since: "2026-10-29" });
  expect(holderOf({ ...asked, said: said() })).toMatchObject({
    party: body("BHXH Việt Nam"),
    since: "2026-11-02",
  });
});
