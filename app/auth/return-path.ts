/**
 * Where to go after signing in: a path of this program, never another site
 * (`//evil.example`, `/\evil.example`, `/.//evil.example` and absolute addresses lead home).
 */
export function returnPath(to: string | null | undefined): string {
  if (!to?.startsWith("/") || to.length > 2000) return "/";
  const here = "http://here.invalid";
  if (!URL.canParse(to, here)) return "/";
  const url = new URL(to, here);
  if (url.origin !== here || url.pathname.startsWith("//")) return "/";
  if (/^\/(sign-in|sign-out|demo-sign-in)(\/|$)/i.test(url.pathname)) return "/";
  return url.pathname + url.search;
}
