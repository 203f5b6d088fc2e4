import { z } from "zod";
import { StartProblem } from "#db/start-problem.ts";

const trustProxy = z.string().transform((text) => (/^\d+$/.test(text) ? Number(text) : text));

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** The address listened on; 0.0.0.0 serves other machines. */
  HOST: z.string().default("127.0.0.1"),
  /** Hops or addresses whose X-Forwarded-* headers are believed, as express reads them; none by default. */
  TRUST_PROXY: trustProxy.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.output<typeof schema>;

/** Empty variables count as absent. @throws StartProblem naming the variable that does not fit */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0]);
  throw new StartProblem(
    `Biến môi trường ${name} có giá trị không hợp lệ (“${given[name]}”); xem .env.example.`,
    `The environment variable ${name} has an invalid value (“${given[name]}”); see .env.example.`,
  );
}

let cached: Env | undefined;

/** The checked environment of this process. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
