import type { ReactNode } from "react";

export type Tone =
  | "over"
  | "soon"
  | "on"
  | "done"
  | "late"
  | "ask"
  | "pause"
  | "kept"
  | "brand"
  | "alarm"
  | "plain";

/** A word on a coloured ground; `glyph` goes with colours that mean a state. */
export function Chip({
  tone = "kept",
  glyph,
  title,
  children,
}: {
  tone?: Tone;
  glyph?: string | undefined;
  title?: string | undefined;
  children: ReactNode;
}) {
  return (
    <span className={`chip t-${tone}`} title={title}>
      {glyph ? <span aria-hidden="true">{glyph}</span> : null}
      {children}
    </span>
  );
}
