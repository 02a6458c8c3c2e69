/** The most references that are looked up at once. */
export const MOST_PASTED = 1_000;

/** What somebody pasted, each reference once, in their order: one a line, or with commas, semicolons or tabs between. */
export function pastedReferences(text: string): readonly string[] {
  const parts = text.split(/[\n\r,;\t]+/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
