import autocannon from "autocannon";

export interface Measured {
  /** Milliseconds. */
  p50: number;
  p95: number;
  perSecond: number;
}

export interface Load {
  url: string;
  cookie?: string;
  connections: number;
  /** Seconds. */
  duration: number;
  /** What is posted: a form for the nth request, its path and body. */
  post?: (n: number) => { path: string; body: string };
  /** The status that every answer must have. */
  status: number;
}

/**
 * Puts a load on a page and says how long answers took. Times are taken from every
 * answer: autocannon's own histogram knows whole milliseconds only.
 */
export async function measure(load: Load): Promise<Measured> {
  const times: number[] = [];
  const wrong = new Map<number, number>();
  let posted = 0;
  const headers: Record<string, string> = load.cookie ? { cookie: load.cookie } : {};
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: load.url,
        connections: load.connections,
        duration: load.duration,
        headers: { ...headers, "accept-encoding": "gzip" },
        ...(load.post
          ? { requests: [{ setupRequest: postOf(load.post, headers, () => posted++) }] }
          : {}),
      },
      (error, found) => (error ? reject(error) : resolve(found)),
    );
    instance.on("response", (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== load.status) wrong.set(status, (wrong.get(status) ?? 0) + 1);
    });
  });
  if (wrong.size > 0 || result.errors > 0) {
    const counts = [...wrong].map(([status, count]) => `${count} × ${status}`).join(", ");
    throw new Error(`${load.url}: not ${load.status} but ${counts}; ${result.errors} errors`);
  }
  times.sort((a, b) => a - b);
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    perSecond: times.length / result.duration,
  };
}

function postOf(
  post: NonNullable<Load["post"]>,
  headers: Record<string, string>,
  next: () => number,
) {
  return (request: autocannon.Request): autocannon.Request => {
    const { path, body } = post(next());
    return {
      ...request,
      method: "POST",
      path,
      body,
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    };
  };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
