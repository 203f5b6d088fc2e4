import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";

/** “Dữ liệu minh họa”: nothing here is a fact about real bodies. */
export function DemoBadge() {
  const text = useText(shell);
  return <span className="chip t-soon">{text.demo}</span>;
}
