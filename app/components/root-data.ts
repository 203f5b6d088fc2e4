import { useRouteLoaderData } from "@remix-run/react";
import type { Locale } from "#app/i18n/locale.ts";
import type { TextSize } from "#db/schema.ts";
import type { Viewer } from "./shell.tsx";
import type { ToastMessage } from "./ui/toast.tsx";

/** What the root loader tells every page. */
export interface RootData {
  locale: Locale;
  textSize: TextSize;
  /** Null for whoever is not signed in. */
  viewer: Viewer | null;
  isDemo: boolean;
  toast: ToastMessage | null;
}

/** Absent only when the root loader itself has failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData<RootData>("root");
}
