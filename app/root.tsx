import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
} from "@remix-run/react";
import { type ReactNode, useContext, useEffect } from "react";
import "./app.css";
import { db } from "#db/connection.server.ts";
import { ErrorPage } from "./components/error-page.tsx";
import { LinkNavigation } from "./components/link-navigation.tsx";
import { type RootData, useRootData } from "./components/root-data.ts";
import { PlainFrame, Shell, type Viewer } from "./components/shell.tsx";
import { ToastRegion } from "./components/ui/toast.tsx";
import { getShellFacts } from "./domain/overview/nav-counts.server.ts";
import { readToast } from "./form/toast.server.ts";
import { DEFAULT_LOCALE, type Locale } from "./i18n/locale.ts";
import { documentLanguage, LocaleProvider } from "./i18n/text.ts";
import { toastSentence } from "./i18n/toast-sentence.server.ts";
import { NonceContext } from "./nonce.ts";

export const meta: MetaFunction = () => [{ title: "Giao ban" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, locale, textSize } = context.session;
  const [facts, waiting] = await Promise.all([getShellFacts(db, actor), readToast(request)]);
  const viewer: Viewer | null = actor
    ? {
        id: actor.id,
        name: actor.fullName,
        title: actor.title,
        roles: [...new Set(actor.roles.map((grant) => grant.role))],
        textSize,
        counts: { issues: facts.openIssues, projects: facts.projects },
      }
    : null;
  const toast = waiting
    ? { id: String(context.now.getTime()), text: toastSentence(waiting.toast, locale) }
    : null;
  const headers = waiting ? { "Set-Cookie": waiting.clear } : undefined;
  const root: RootData = { locale, textSize, viewer, isDemo: facts.isDemo, toast };
  return data(root, headers ? { headers } : undefined);
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const root = useRootData();
  const locale = root?.locale ?? DEFAULT_LOCALE;
  useReloadOnNewLanguage(root?.locale);
  return (
    <html lang={locale} data-text-size={root?.textSize}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="Canvas" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>{children}</LocaleProvider>
        <LinkNavigation />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { viewer, isDemo, toast } = useLoaderData<typeof loader>();
  return (
    <Frame viewer={viewer} isDemo={isDemo}>
      <Outlet />
      <ToastRegion toast={toast} />
    </Frame>
  );
}

export function ErrorBoundary() {
  const root = useRootData();
  return (
    <Frame viewer={root?.viewer ?? null} isDemo={root?.isDemo ?? false}>
      <ErrorPage />
    </Frame>
  );
}

/** The browser has the texts of one language: another one needs a new document. */
function useReloadOnNewLanguage(locale: Locale | undefined): void {
  useEffect(() => {
    if (locale && documentLanguage && locale !== documentLanguage) window.location.reload();
  }, [locale]);
}

/** Navigation for whoever is signed in; a route with `handle = { bare: true }` stands without it. */
function Frame({
  viewer,
  isDemo,
  children,
}: {
  viewer: Viewer | null;
  isDemo: boolean;
  children: ReactNode;
}) {
  const isBare = useMatches().some(({ handle }) => isBareHandle(handle));
  if (!viewer || isBare) return <PlainFrame>{children}</PlainFrame>;
  return (
    <Shell viewer={viewer} isDemo={isDemo}>
      {children}
    </Shell>
  );
}

function isBareHandle(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "bare" in handle && handle.bare === true;
}
