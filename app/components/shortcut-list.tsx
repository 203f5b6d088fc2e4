import { shell } from "#app/i18n/text/shell.ts";
import { shortcutList } from "#app/i18n/text/shortcut-list.ts";
import { useText } from "#app/i18n/text.ts";
import { Dialog } from "./ui/dialog-link.tsx";

/** What the keys do; loaded when somebody asks for it. */
export default function ShortcutList({ onClose }: { onClose: () => void }) {
  const text = useText(shell);
  const list = useText(shortcutList);
  const rows: [keys: string[], words: string][] = [
    [["/"], list.search],
    [["?"], list.help],
    [["g", "t"], list.overview],
    [["g", "s"], list.issues],
    [["g", "h"], list.meetings],
    [["g", "d"], list.projects],
    [["J"], list.roomNext],
    [["K"], list.roomPrevious],
    [["1–9"], list.roomChoose],
    [["Ctrl", "Enter"], list.roomRecord],
    [["Esc"], list.close],
  ];
  return (
    <Dialog title={text.shortcuts} onClose={onClose}>
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-y-2">
        {rows.map(([keys, words]) => (
          <div key={words} className="contents">
            <dt className="flex items-center gap-1.5 text-xs text-ink-3">
              {keys.map((key, index) => (
                <span key={key} className="flex items-center gap-1.5">
                  {index > 0 ? (keys[0] === "Ctrl" ? "+" : list.followedBy) : null}
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
