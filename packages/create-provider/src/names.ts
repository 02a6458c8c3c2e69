const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 40;

export interface Names {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  /** For people: `paper-boat` is `Paper Boat`. */
  readonly displayName: string;
  /** Of the environment, for the token. */
  readonly variable: string;
}

/** The names of a provider, or a sentence that says what is wrong with the one that was given. */
export function namesOf(given: string): Names | string {
  const id = given.trim();
  if (!ID.test(id) || id.length > LONGEST) return `${JSON.stringify(given.slice(0, LONGEST))} is no name for a provider: lower-case letters, digits and hyphens, such as paper-boat.`;
  const words = id.split('-');
  return { id, displayName: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '), variable: `${words.join('_').toUpperCase()}_TOKEN` };
}
