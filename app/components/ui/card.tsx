import type { ReactNode } from "react";

/** A white panel. Give `id` and `title` to make it a named section of the page. */
export function Card({
  id,
  title,
  count,
  aside,
  children,
  className,
  padded = false,
}: {
  id?: string;
  title?: ReactNode;
  count?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  padded?: boolean;
}) {
  const headingId = id ? `${id}-title` : undefined;
  return (
    <section
      id={id}
      aria-labelledby={title ? headingId : undefined}
      className={className ? `card ${className}` : "card"}
    >
      {title ? <CardHeader id={headingId} title={title} count={count} aside={aside} /> : null}
      {padded ? <div className="card-body">{children}</div> : children}
    </section>
  );
}

export function CardHeader({
  id,
  title,
  count,
  aside,
}: {
  id?: string | undefined;
  title: ReactNode;
  count?: ReactNode;
  /** Small words or a link at the right. */
  aside?: ReactNode;
}) {
  return (
    <header className="card-header">
      <h2 id={id}>{title}</h2>
      {count}
      {aside ? <div className="muted md:ml-auto">{aside}</div> : null}
    </header>
  );
}
