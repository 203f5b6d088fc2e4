/** Fields that are never shown again nor kept: secrets, and the key of one rendering of a form. */
export function isNeverKept(name: string): boolean {
  return name === "_key" || name.toLowerCase().includes("password");
}
