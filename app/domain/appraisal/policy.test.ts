import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/context.ts";
import type { Role } from "#db/schema.ts";
import { canEverMove, recorderOf, stageAuthority } from "./policy.ts";

const OWNER = 1;
const APPRAISING = 2;
const FINANCE = 3;
const OFFICE = 4;
const bodies = {
  appraisingDepartmentId: APPRAISING,
  financeDepartmentId: FINANCE,
  officeDepartmentId: OFFICE,
};

function person(...roles: [Role, number | null][]): Actor {
  return {
    id: 1,
    username: "a",
    fullName: "A",
    title: "",
    departmentId: null,
    departmentName: null,
    roles: roles.map(([role, departmentId]) => ({ role, departmentId })),
    locale: "vi",
  };
}

describe("who moves a dossier out of a stage", () => {
  it("is the body that the stage names", () => {
    expect(recorderOf("owner", OWNER, bodies)).toBe(OWNER);
    expect(recorderOf("appraising_body", OWNER, bodies)).toBe(APPRAISING);
    expect(recorderOf("finance", OWNER, bodies)).toBe(FINANCE);
    expect(recorderOf("office", OWNER, bodies)).toBe(OFFICE);
  });

  it.each([
    [person(["leader", APPRAISING]), "appraising_body", APPRAISING, "self"],
    [person(["appraiser", APPRAISING]), "appraising_body", APPRAISING, "self"],
    [person(["appraisal_lead", APPRAISING]), "appraising_body", APPRAISING, "self"],
    [person(["appraiser", OWNER]), "appraising_body", APPRAISING, null],
    [person(["appraiser", APPRAISING]), "owner", APPRAISING, null],
    [person(["officer", OWNER]), "owner", OWNER, "self"],
    [person(["officer", OWNER]), "finance", FINANCE, null],
    [person(["secretary", null]), "finance", FINANCE, "behalf"],
    [person(["secretary", null], ["officer", FINANCE]), "finance", FINANCE, "self"],
    [person(["secretary", null]), "finance", null, "behalf"],
    [person(["leader", FINANCE]), "finance", null, null],
    [person(["chair", null]), "office", OFFICE, null],
    [person(["viewer", null]), "office", OFFICE, null],
    [person(["administrator", null]), "office", OFFICE, null],
  ] as const)("%o at %s of %s", (actor, recordedBy, recorder, authority) => {
    expect(stageAuthority(actor, recordedBy, recorder)).toBe(authority);
  });

  it.each([
    [person(["leader", OWNER]), true],
    [person(["appraiser", APPRAISING]), true],
    [person(["officer", OFFICE]), true],
    [person(["secretary", null]), true],
    [person(["leader", 99]), false],
    [person(["appraiser", OWNER]), false],
    [person(["viewer", null]), false],
  ])("%o at some stage: %s", (actor, may) => {
    expect(canEverMove(actor, OWNER, bodies)).toBe(may);
  });
});
