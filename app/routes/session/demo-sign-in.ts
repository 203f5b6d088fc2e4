import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { findDemoPerson } from "#app/auth/demo.server.ts";
import { returnPath } from "#app/auth/return-path.ts";
import { beginSession } from "#app/auth/session.server.ts";
import { notFound } from "#app/domain/errors.ts";
import { readValues } from "#app/form/values.server.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/connection.server.ts";

export function loader() {
  return redirect(paths.signIn());
}

/** One click for one of the cast; there is no such thing where people are real. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { username, to } = await readValues(request);
  const userId = typeof username === "string" ? await findDemoPerson(username) : null;
  if (userId === null) throw notFound();
  const cookie = await beginSession(db, request, userId, context.clientAddress, context.now);
  return redirect(returnPath(typeof to === "string" ? to : null), {
    status: 303,
    headers: { "Set-Cookie": cookie },
  });
}
