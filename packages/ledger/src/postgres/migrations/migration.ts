/** One step forward. A step that was released is never edited: the next one gets the next number. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}
