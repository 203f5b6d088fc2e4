import type { Database } from "#db/schema.ts";

/** One of the cast, as printed at the start and offered on the sign-in page. */
export interface DemoSignIn {
  username: string;
  password: string;
  /** Name and office, in Vietnamese. */
  who: string;
}

export const demoSignIns: DemoSignIn[] = [];

export interface DemoOptions {
  now: Date;
  onProgress: (sentence: string) => void;
}

/** Loads nothing yet. */
export async function loadDemo(_db: Database, _options: DemoOptions): Promise<void> {}
