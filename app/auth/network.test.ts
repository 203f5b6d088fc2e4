import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["10.0.0.7", "10.0.0.7"],
  ["::ffff:10.0.0.7", "10.0.0.7"],
  ["::1", "0:0:0:0::"],
  ["2001:db8::1", "2001:db8:0:0::"],
  ["2001:0DB8:0001:0002:3:4:5:6", "2001:db8:1:2::"],
  ["fe80::1%eth0", "fe80:0:0:0::"],
  ["", ""],
  ["không rõ", "không rõ"],
])("%s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
