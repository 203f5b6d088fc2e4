import { notFound } from "#app/domain/errors.ts";

/** An address that no other route knows: the root's error page says so, in the reader's language. */
export function loader(): never {
  throw notFound();
}

export function action(): never {
  throw notFound();
}

export default function NotFound() {
  return null;
}
