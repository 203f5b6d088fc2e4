import { pino } from "pino";
import { env } from "#app/env.server.ts";

/** Of an error only what helps: a database error's `detail` may hold what people typed. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error ? String(error.code) : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}

export const logger = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describe },
});
