import type { KeyboardEvent } from "react";

/**
 * Arrow keys on the board: up and down within a column, left and right to the nearest column
 * that has a card; with Shift to the form of the move on, or of the return.
 */
export function walkCards(event: KeyboardEvent<HTMLElement>, open: (path: string) => void): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return;
  const card = target.closest<HTMLElement>("[data-card]");
  if (!card) return;
  if (shiftKey) {
    const path = { ArrowRight: card.dataset.forward, ArrowLeft: card.dataset.back }[key];
    if (path === undefined) return;
    event.preventDefault();
    open(path);
    return;
  }
  const next = neighbour(event.currentTarget, card, key);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function neighbour(board: HTMLElement, card: HTMLElement, key: string): HTMLElement | undefined {
  const columns = [...board.children]
    .map((column) => [...column.querySelectorAll<HTMLElement>("[data-card]")])
    .filter((cards) => cards.length > 0);
  const at = columns.findIndex((cards) => cards.includes(card));
  const place = columns[at]?.indexOf(card) ?? 0;
  const beside = (cards: HTMLElement[] | undefined) => cards?.[Math.min(place, cards.length - 1)];
  switch (key) {
    case "ArrowDown":
      return columns[at]?.[place + 1];
    case "ArrowUp":
      return columns[at]?.[place - 1];
    case "ArrowRight":
      return beside(columns[at + 1]);
    case "ArrowLeft":
      return beside(columns[at - 1]);
    default:
      return undefined;
  }
}
