import type { IssuePage } from "#app/domain/issue/page.server.ts";

/** What the page of an issue sends to the browser. */
export type ShownIssue = Omit<
  IssuePage,
  "events" | "standing" | "tookIn" | "answers" | "id" | "version"
>;
