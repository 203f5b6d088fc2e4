import type { AnchorHTMLAttributes } from "react";

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** An address of the program, from `paths`, or a query (“?…”) of the same page. */
  to: string;
  /** Leaves the page scrolled where it is. */
  preventScrollReset?: boolean;
}

/**
 * A way within the program: a plain anchor, whose click `LinkNavigation` catches.
 * The router's own link resolves its address and watches for prefetching once per
 * link, which made up a fifth of the time of a page with a long list.
 */
export function Link({ to, preventScrollReset, ...rest }: LinkProps) {
  return <a {...rest} href={to} data-keep-scroll={preventScrollReset ? "" : undefined} />;
}

/** True where the reader stands: at the address itself, or at a page below it. */
export function isHere(pathname: string, to: string, end = false): boolean {
  return pathname === to || (!end && pathname.startsWith(`${to}/`));
}
