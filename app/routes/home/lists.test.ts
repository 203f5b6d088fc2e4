import { expect, test } from "vitest";
import { readProjectListQuery } from "#app/domain/project/list-query.ts";
import { lists } from "./lists.ts";

const asked = (address: string) =>
  readProjectListQuery(new URL(address, "http://localhost").searchParams, "2026-11-23");

test("the lists behind the figures of projects are asked as the list reads it", () => {
  expect(asked(lists.blockedProjects())).toMatchObject({ isBlocked: true });
  expect(asked(lists.atStage("THAMDINH"))).toMatchObject({ stageCode: "THAMDINH" });
  expect(asked(lists.projects())).toMatchObject({ isBlocked: false, stageCode: "" });
});
