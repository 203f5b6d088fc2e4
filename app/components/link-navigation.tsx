import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

/** Goes to the program's own addresses without loading a new document: one listener for all links. */
export function LinkNavigation() {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || !isFollowed(event, link)) return;
      const { pathname, search, hash } = new URL(link.href);
      event.preventDefault();
      navigate(pathname + search + hash, {
        preventScrollReset: link.dataset.keepScroll !== undefined,
        replace: link.href === window.location.href,
      });
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate]);
  return null;
}

/** A plain click on a way within the program; the rest is the browser's. */
function isFollowed(event: MouseEvent, link: HTMLAnchorElement): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  if (link.target !== "" || link.hasAttribute("download")) return false;
  const { origin, pathname, search } = window.location;
  const isSamePage = link.pathname === pathname && link.search === search;
  return link.origin === origin && !(isSamePage && link.hash !== "");
}
