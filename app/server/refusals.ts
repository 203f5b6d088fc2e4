import type { ActionFunction, AppLoadContext, LoaderFunction, ServerBuild } from "@remix-run/node";
import { DomainError, type RefusalKind } from "#app/domain/errors.ts";
import { repeatedAnswer } from "#app/form/submission.server.ts";
import { refusalSentence } from "#app/i18n/refusal.server.ts";
import { db } from "#db/connection.server.ts";

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
};

/**
 * Lets loaders and actions throw what the domain refuses: every route answers
 * with the status that fits and the sentence in the reader's language, as
 * `{ message }`, which the error boundary shows.
 */
export function withRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const { loader, action } = route.module;
      const module = {
        ...route.module,
        ...(loader && { loader: guarded(loader) }),
        ...(action && { action: guardedAction(action) }),
      };
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes };
}

function guarded(handle: LoaderFunction): LoaderFunction {
  return async (args) => {
    try {
      return await handle(args);
    } catch (error) {
      throw error instanceof DomainError ? answer(error, args.context) : error;
    }
  };
}

/** A second click on what the first one ended leads where that one led. */
function guardedAction(handle: ActionFunction): ActionFunction {
  return async (args) => {
    try {
      return await handle(args);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const earlier = await repeatedAnswer(db, args);
      if (earlier) return earlier;
      throw answer(error.kind === "not_found" ? gone : error, args.context);
    }
  };
}

/** What was sent is about something that is not there (any more). */
const gone = new DomainError("not_found", "gone");

function answer(refusal: DomainError, { session }: AppLoadContext): Response {
  const message = refusalSentence(refusal, session.locale);
  return Response.json({ message }, { status: STATUS[refusal.kind] });
}
