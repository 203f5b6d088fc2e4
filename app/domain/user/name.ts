/** Lower case, no marks, digits, full stop, hyphen, underscore; begins with a letter; 2 to 40 characters. */
export const usernamePattern = /^[a-z][a-z0-9._-]{1,39}$/;

/** Paths under /admin/users that are no user names. */
const reserved = ["new"];

export function isUsername(text: string): boolean {
  return usernamePattern.test(text) && !reserved.includes(text);
}

/** The given name stands last in a Vietnamese name: people are sorted by it. */
export function givenNameOf(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? "";
}
