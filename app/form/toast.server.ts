import { createCookie } from "@remix-run/node";

/** A sentence shown once on the page after a redirect; `key` names it in `app/i18n/text/toast.ts`. */
export interface Toast {
  key: string;
  params?: Record<string, string | number>;
}

const cookie = createCookie("toast", { path: "/", httpOnly: true, sameSite: "lax", maxAge: 60 });

export async function toastHeader(toast: Toast): Promise<string> {
  return cookie.serialize(toast);
}

/** The waiting toast and the header that clears it. */
export async function readToast(request: Request): Promise<{ toast: Toast; clear: string } | null> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (value === null || typeof value !== "object" || !("key" in value)) return null;
  if (typeof value.key !== "string") return null;
  return {
    toast: value as Toast,
    clear: await cookie.serialize("", { maxAge: 0 }),
  };
}
