import { expect, test } from "vitest";
import { listen } from "./listen.ts";

test("stopping lets a request under way end and takes no new one", async () => {
  let finish = (): void => undefined;
  let arrived = (): void => undefined;
  const isUnderWay = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { address, stop } = await listen((_req, res) => {
    finish = () => res.end("done");
    arrived();
  });
  const slow = fetch(address);
  await isUnderWay;
  const stopped = stop();
  await expect(fetch(address)).rejects.toThrow();
  finish();
  expect(await (await slow).text()).toBe("done");
  await stopped;
});
