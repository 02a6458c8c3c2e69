/** The word that was meant by a misspelt one; undefined where none is near. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const [nearest] = words
    .map((word) => ({ word, far: editsBetween(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, far }) => far <= Math.max(1, Math.floor(Math.min(word.length, written.length) / 3)))
    .sort((one, other) => one.far - other.far);
  return nearest?.word;
}

/** How many letters have to be changed, added or taken away. */
function editsBetween(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  let before = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of from.entries()) {
    const here = [row + 1];
    for (const [column, wanted] of to.entries()) {
      here.push(Math.min((before[column] ?? 0) + (letter === wanted ? 0 : 1), (before[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1));
    }
    before = here;
  }
  return before.at(-1) ?? 0;
}
