import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { type Env, env } from "#app/env.server.ts";
import { StartProblem } from "#db/start-problem.ts";
import { byArea } from "./areas.ts";
import { health } from "./health.ts";
import { getLoadContext } from "./load-context.ts";
import { logger } from "./logger.ts";
import { originCheck } from "./origin-check.ts";
import { sayPlainly } from "./plain-answer.ts";
import { withRefusals } from "./refusals.ts";
import { checkAddress, dropForwarded, limitBody } from "./request-limits.ts";
import { requestLog } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

export interface AppParts {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** What serves scripts, styles and public files: the built folder, or Vite in development. */
  assets: RequestHandler;
  settings?: Pick<Env, "NODE_ENV" | "TRUST_PROXY">;
}

/** The whole server, in the order in which a request meets it. */
export function createApp({ build, assets, settings = env() }: AppParts): Express {
  const { NODE_ENV, TRUST_PROXY } = settings;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  if (TRUST_PROXY === undefined) app.use(dropForwarded);
  else trust(app, TRUST_PROXY);
  app.use(requestLog, securityHeaders(NODE_ENV === "development"));
  app.use(checkAddress, originCheck, limitBody);
  app.get("/health", health);
  app.use(compression());
  app.use(assets);
  app.all("*", typeof build === "function" ? wholeBuild(build) : areaBuilds(build, NODE_ENV));
  app.use(lastResort);
  return app;
}

/** In development, where the build changes under way. */
function wholeBuild(load: () => Promise<ServerBuild>): RequestHandler {
  const build = async () => withRefusals(await load());
  return createRequestHandler({ build, getLoadContext, mode: "development" });
}

function areaBuilds(build: ServerBuild, mode: Env["NODE_ENV"]): RequestHandler {
  const handlers = new Map<ServerBuild, RequestHandler>();
  const buildOf = byArea(withRefusals(build));
  return (req, res, next) => {
    const area = buildOf(req.path);
    const handler =
      handlers.get(area) ?? createRequestHandler({ build: area, getLoadContext, mode });
    handlers.set(area, handler);
    return handler(req, res, next);
  };
}

function trust(app: Express, proxies: NonNullable<Env["TRUST_PROXY"]>): void {
  try {
    app.set("trust proxy", proxies);
  } catch {
    throw new StartProblem(
      `TRUST_PROXY có giá trị không hợp lệ (“${proxies}”); hãy ghi số lớp proxy (ví dụ 1) hoặc địa chỉ của chúng.`,
      `TRUST_PROXY has an invalid value (“${proxies}”); give the number of proxies (such as 1) or their addresses.`,
    );
  }
}

/** What failed outside Remix, such as reading the session while the database is away. */
const lastResort: express.ErrorRequestHandler = (error, _req, res, next) => {
  logger.error({ err: error }, "request failed");
  if (res.headersSent) return next(error);
  sayPlainly(res, 503, {
    vi: "Chương trình tạm thời chưa phục vụ được. Hãy thử lại sau ít phút; nội dung đã lưu không bị mất.",
    en: "The program cannot answer just now. Try again in a few minutes; nothing saved is lost.",
  });
};
