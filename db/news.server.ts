import pg from "pg";

/** How long after a lost connection the next try begins. */
const RETRY_MS = 1000;

export interface NewsReader {
  /** One notification of the channel. */
  onNews: (payload: string) => void;
  /** Listening again after the connection was lost: what was told meanwhile is not known. */
  onGap: () => void;
}

/**
 * Listens to a channel of the database on a connection of its own, and takes it up
 * again whenever it is lost, until it is stopped. Needs a session of its own: a pooler
 * in transaction mode between program and database passes no notifications on.
 */
export class NewsListener {
  /** Resolves when the channel is listened to for the first time. */
  readonly ready: Promise<void>;
  readonly #url: string;
  readonly #channel: string;
  readonly #reader: NewsReader;
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | undefined;
  #isStopped = false;
  #wasListening = false;

  /** `url` is the program's own database where it is left out. */
  constructor(channel: string, reader: NewsReader, url = process.env.DATABASE_URL) {
    if (!url) throw new Error("DATABASE_URL is not set");
    this.#url = url;
    this.#channel = channel;
    this.#reader = reader;
    this.ready = new Promise((resolve) => void this.#connect(resolve));
  }

  async #connect(listening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "giao-ban-news",
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    const lost = () => this.#lose(client, listening);
    client.on("error", lost).on("end", lost);
    client.on("notification", ({ payload }) => this.#reader.onNews(payload ?? ""));
    this.#client = client;
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.#channel)}`);
    } catch {
      return lost();
    }
    if (this.#wasListening) this.#reader.onGap();
    this.#wasListening = true;
    listening();
  }

  #lose(client: pg.Client, listening: () => void): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.end().catch(() => undefined);
    if (!this.#isStopped) {
      this.#retry = setTimeout(() => void this.#connect(listening), RETRY_MS);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }
}
