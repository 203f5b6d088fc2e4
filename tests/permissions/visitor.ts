import type { Door } from "./door.ts";
import type { Word } from "./expectations.ts";

export interface Visitor {
  /** What a GET answers. */
  read(path: string): Promise<Word>;
  /** What a POST answers; every form has a key of its own. */
  send(path: string, body: Record<string, string>): Promise<Word>;
}

/** Somebody at the program's door, with a new session for every request. */
export function visitorOf(door: Door, userId: number | null): Visitor {
  return {
    read: async (path) => {
      const response = await fetch(door.address + path, {
        headers: await door.enter(userId),
        redirect: "manual",
      });
      await takeBody(response);
      return wordOf(response, "ok");
    },
    send: async (path, body) => {
      const response = await fetch(door.address + path, {
        method: "POST",
        headers: await door.enter(userId),
        body: new URLSearchParams({ _key: crypto.randomUUID(), ...body }),
        redirect: "manual",
      });
      await response.arrayBuffer();
      return wordOf(response, "do");
    },
  };
}

/** A stream has no end to wait for. */
async function takeBody(response: Response): Promise<void> {
  const isStream = response.headers.get("Content-Type")?.startsWith("text/event-stream");
  if (isStream) await response.body?.cancel();
  else await response.arrayBuffer();
}

/** Refused for its contents (400, 409, 429) is still let in: the person may do it. */
function wordOf({ status, headers, url }: Response, allowed: "ok" | "do"): Word {
  if (status === 403) return "no";
  if (status === 404) return "nf";
  if (status >= 300 && status < 400) {
    const to = new URL(headers.get("Location") ?? "", url).pathname;
    const isSigningOut = allowed === "do" && new URL(url).pathname === "/sign-out";
    if (to === "/sign-in" && !isSigningOut) return "in";
    return allowed === "do" ? "do" : "go";
  }
  if (status === 200 || (allowed === "do" && [400, 409, 429].includes(status))) return allowed;
  throw new Error(`${url} answered ${status}`);
}
