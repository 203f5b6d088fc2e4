// Written by another helper (not "meeting"); see the note in routes.ts.
export const loader = () => null;
