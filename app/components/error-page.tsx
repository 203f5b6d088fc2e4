import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { Icon, type IconName } from "./ui/icon.tsx";
import { Link } from "./ui/link.tsx";

type ErrorKind =
  | "refused"
  | "notFound"
  | "forbidden"
  | "conflict"
  | "tooMany"
  | "server"
  | "offline";

const kinds: Record<number, ErrorKind> = {
  400: "refused",
  403: "forbidden",
  404: "notFound",
  409: "conflict",
  429: "tooMany",
};

const icons: Record<ErrorKind, IconName> = {
  refused: "info",
  notFound: "search",
  forbidden: "lock",
  conflict: "users",
  tooMany: "hourglass",
  server: "alert",
  offline: "wifi-off",
};

/** A browser that cannot reach the server throws a TypeError from fetch. */
function isOffline(error: unknown): boolean {
  return typeof navigator !== "undefined" && (!navigator.onLine || error instanceof TypeError);
}

/** The refusal's own sentence, as the server sends it. */
function messageOf(error: unknown): string | null {
  if (!isRouteErrorResponse(error)) return null;
  const { data } = error;
  return typeof data?.message === "string" ? data.message : null;
}

/** “VM-2026-014” when an act of it was refused: the way back to what the act belongs to. */
function ownerOf(pathname: string): { code: string; to: string } | null {
  const [place, code, ...act] = pathname.split("/").slice(1);
  if (!place || !code || act.length === 0 || !ownerPlaces.has(place)) return null;
  return { code: decodeURIComponent(code), to: `/${place}/${code}` };
}

const isOfOwner = new Set<ErrorKind>(["refused", "conflict", "forbidden"]);
const ownerPlaces = new Set(["issues", "meetings", "projects", "departments"]);

/** What happened and what to do, in the reader's language, with a way back. */
export function ErrorPage() {
  const text = useText(shell);
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 0;
  const kind = kinds[status] ?? (status === 0 && isOffline(error) ? "offline" : "server");
  const owner = isOfOwner.has(kind) ? ownerOf(pathname) : null;
  const isRetried = kind === "server" || kind === "offline";
  return (
    <div className="mx-auto grid max-w-xl justify-items-start gap-3 px-4 py-16">
      <span className="grid size-12 place-items-center rounded-xl bg-brand-soft text-brand">
        <Icon name={icons[kind]} size={24} />
      </span>
      <h1>{text.errors[kind].title}</h1>
      <p className="text-ink-2">{messageOf(error) ?? text.errors[kind].text}</p>
      <div className="mt-2 flex flex-wrap gap-2.5">
        {owner ? (
          <Link to={owner.to} className="btn btn-primary">
            {text.errors.backTo(owner.code)}
          </Link>
        ) : null}
        {isRetried ? (
          <a href={pathname + search} target="_self" className="btn btn-primary">
            {text.errors.retry}
          </a>
        ) : null}
        <Link to={paths.home()} className={isRetried || owner ? "btn" : "btn btn-primary"}>
          {text.errors.home}
        </Link>
      </div>
      {status > 0 ? <p className="muted">{status}</p> : null}
    </div>
  );
}
