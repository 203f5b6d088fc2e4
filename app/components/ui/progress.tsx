/** How far long work has come. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div>
      <div className="mb-1 flex justify-between gap-3 text-sm">
        <span>{label}</span>
        <span className="text-ink-2">
          {value}/{max}
        </span>
      </div>
      <svg
        className="block h-2.5 w-full overflow-hidden rounded-full"
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
      >
        <rect width="100%" height="100%" className="fill-track" />
        <rect width={`${share}%`} height="100%" className="fill-brand" />
      </svg>
    </div>
  );
}

/** A grey shape where something will stand; sized by its class. */
export function Skeleton({ className = "h-4 w-full" }: { className?: string }) {
  return <span aria-hidden="true" className={`skeleton block ${className}`} />;
}
