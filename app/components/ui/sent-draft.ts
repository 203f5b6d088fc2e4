const SENT = "draft-sent";

/** Remembers which draft is on its way; until success is known it is kept. */
export function markSent(key: string): void {
  try {
    sessionStorage.setItem(SENT, key);
  } catch {
    // Without a store there is no draft either.
  }
}

/** Success was reported: what was sent need not be kept any longer. */
export function dropSentDraft(): void {
  try {
    const key = sessionStorage.getItem(SENT);
    if (key) localStorage.removeItem(key);
    sessionStorage.removeItem(SENT);
  } catch {
    // Without a store there is no draft either.
  }
}
