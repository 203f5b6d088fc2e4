import type { ReactNode } from "react";

/** The small line above, the page's one h1, and its actions (at most one primary). */
export function PageHeader({
  above,
  title,
  below,
  actions,
}: {
  above?: ReactNode;
  title: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3 max-md:mb-3">
      <div className="min-w-0 grow basis-72">
        {above ? <div className="muted mb-0.5">{above}</div> : null}
        <h1>{title}</h1>
        {below ? <div className="meta mt-1">{below}</div> : null}
      </div>
      {actions ? (
        <div className="no-print flex flex-wrap items-center gap-2.5 max-md:w-full max-md:[&>.btn]:grow">
          {actions}
        </div>
      ) : null}
    </div>
  );
}

/** Main column and a side column where there is room for both, one below the other where not. */
export function Columns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="@container">
      <div className="columns grid items-start gap-5 @min-[58rem]:grid-cols-[minmax(0,1fr)_21.875rem] print:grid-cols-1">
        <div className="grid min-w-0 gap-5">{children}</div>
        <div className="grid min-w-0 gap-5">{side}</div>
      </div>
    </div>
  );
}

/** A titled part inside a card or a form. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
