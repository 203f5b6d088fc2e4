/** What a person typed in one form: field name → values. */
export type Draft = Record<string, string[]>;

const MAX_AGE_MS = 14 * 24 * 60 * 60 * 1000;

/** Keyed by the person, so that a colleague at the same computer does not see it. */
export function draftKey(userId: number, path: string, formId: string): string {
  return `draft:${userId}:${path}:${formId}`;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Secrets, files and what belongs to one rendering are never kept. */
function isKept(control: Control): boolean {
  if (!control.name || control.name.startsWith("_") || control.name.includes("password"))
    return false;
  return !["password", "hidden", "file", "submit", "button"].includes(control.type);
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      isKept(element),
  );
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === "checkbox" || control.type === "radio";
}

export function readForm(form: HTMLFormElement): Draft {
  const draft: Draft = {};
  for (const control of controlsOf(form)) {
    const values = draft[control.name] ?? [];
    draft[control.name] = values;
    if (!isTick(control) || (control instanceof HTMLInputElement && control.checked)) {
      values.push(control.value);
    }
  }
  return draft;
}

/** Puts the values back and tells every listener, React's included. */
export function fillForm(form: HTMLFormElement, draft: Draft): void {
  const left = new Map(Object.entries(draft).map(([name, values]) => [name, [...values]]));
  for (const control of controlsOf(form)) {
    const values = left.get(control.name);
    if (!values) continue;
    if (isTick(control)) {
      const checked = draft[control.name]?.includes(control.value) ?? false;
      if (control.checked !== checked) control.click();
      continue;
    }
    const value = values.shift();
    if (value === undefined || value === control.value) continue;
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

export function readDraft(key: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!kept || Date.now() - kept.at > MAX_AGE_MS) return null;
    return kept.values;
  } catch {
    return null;
  }
}

export function writeDraft(key: string, values: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }));
  } catch {
    // A full or forbidden store must not stop the typing.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept where the store is forbidden.
  }
}
