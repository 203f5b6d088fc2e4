/**
 * First in a form: Enter in a field presses a form's first button, which might add, remove
 * or answer for others. Not to be seen or reached; `children` are the words of the button meant.
 */
export function DefaultButton({ children }: { children: string }) {
  return (
    <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
      {children}
    </button>
  );
}
