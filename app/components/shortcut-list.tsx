import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";
import { Dialog } from "./ui/dialog-link.tsx";

/** What the keys do; loaded when somebody asks for it. */
export default function ShortcutList({ onClose }: { onClose: () => void }) {
  const text = useText(shell);
  const rows: [keys: string[], words: string][] = [
    [["/"], text.shortcutList.search],
    [["?"], text.shortcutList.help],
    [["g", "t"], text.shortcutList.overview],
    [["g", "s"], text.shortcutList.issues],
    [["g", "h"], text.shortcutList.meetings],
    [["g", "d"], text.shortcutList.projects],
    [["J"], text.shortcutList.roomNext],
    [["K"], text.shortcutList.roomPrevious],
    [["1–9"], text.shortcutList.roomChoose],
    [["Ctrl", "Enter"], text.shortcutList.roomRecord],
    [["Esc"], text.shortcutList.close],
  ];
  return (
    <Dialog title={text.shortcuts} onClose={onClose}>
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-y-2">
        {rows.map(([keys, words]) => (
          <div key={words} className="contents">
            <dt className="flex items-center gap-1.5 text-xs text-ink-3">
              {keys.map((key, index) => (
                <span key={key} className="flex items-center gap-1.5">
                  {index > 0 ? (keys[0] === "Ctrl" ? "+" : text.thenKey) : null}
                  <kbd className="min-w-6 rounded border border-edge bg-paper px-1.5 py-0.5 text-center font-sans font-semibold text-ink">
                    {key}
                  </kbd>
                </span>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
