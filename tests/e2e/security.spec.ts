import { expect, test } from "#tests/support/browser.ts";

test("the sign-in page runs under the strict policy without a complaint", async ({ page }) => {
  const response = await page.goto("/sign-in");
  expect(response?.status()).toBe(200);
  expect(response?.headers()["content-security-policy"]).toContain("script-src 'self' 'nonce-");
  await expect(page.getByRole("main")).toBeVisible();
});

test("a write from another site is refused, resource routes included", async ({ request }) => {
  const foreign = { Origin: "https://elsewhere.example" };
  for (const path of ["/sign-in", "/sign-out", "/demo-sign-in", "/issues/new"]) {
    const response = await request.post(path, { headers: foreign, form: { a: "1" } });
    expect(response.status(), path).toBe(403);
    expect(await response.text()).toContain("another site");
  }
});

test("a person is signed in by an inserted session", async ({ page, login }) => {
  await login(page, "thuky");
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe("/");
});
