import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

/** J and K change the item, digits choose the disposition, Ctrl + Enter records. */
export function useRoomKeys(previous: string | null, next: string | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        document.querySelector<HTMLButtonElement>("[data-record]")?.click();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const to =
        event.key === "j" || event.key === "ArrowDown"
          ? next
          : event.key === "k" || event.key === "ArrowUp"
            ? previous
            : null;
      if (to) {
        event.preventDefault();
        navigate(to, { preventScrollReset: true });
        return;
      }
      if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [navigate, next, previous]);
}

function choose(number: number): void {
  const cards = document.querySelectorAll<HTMLInputElement>(
    'input[type=radio][name$=".disposition"]',
  );
  const card = cards[number - 1];
  card?.focus();
  card?.click();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === "radio") return false;
  return target.closest("input, textarea, select, dialog, [role=search]") !== null;
}
