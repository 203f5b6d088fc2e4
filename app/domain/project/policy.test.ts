import { describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/context.ts";
import type { Role } from "#db/schema.ts";
import { canCreateProject, canEditProject, canManageProjects } from "./policy.ts";

const OWNER = 1;
const FINANCE = 3;

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

describe("who may enter and edit projects", () => {
  it.each([
    [person(["secretary", null]), true, true, true],
    [person(["leader", OWNER]), true, true, false],
    [person(["officer", OWNER]), true, true, false],
    [person(["leader", FINANCE]), true, false, false],
    [person(["appraiser", OWNER]), false, false, false],
    [person(["chair", null]), false, false, false],
    [person(["viewer", null]), false, false, false],
    [person(["administrator", null]), false, false, false],
    [person(), false, false, false],
  ])("%o", (actor, create, edit, manage) => {
    expect(canCreateProject(actor)).toBe(create);
    expect(canEditProject(actor, OWNER)).toBe(edit);
    expect(canManageProjects(actor)).toBe(manage);
  });
});
