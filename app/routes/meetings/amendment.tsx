// Written by another helper (not "meeting"); see the note in routes.ts.
export default function Page() {
  return null;
}
