/** The word that was meant by a misspelt one; undefined where none is near. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const from = Array.from(written.toLowerCase());
  const [nearest] = words
    .map((word) => ({ word, to: Array.from(word.toLowerCase()), most: Math.max(1, Math.floor(Math.min(word.length, written.length) / 3)) }))
    // As many letters as one has more than the other: what is far longer is not compared letter by letter.
    .filter(({ to, most }) => Math.abs(to.length - from.length) <= most)
    .map(({ word, to, most }) => ({ word, most, far: editsBetween(from, to) }))
    .filter(({ far, most }) => far <= most)
    .sort((one, other) => one.far - other.far);
  return nearest?.word;
}

/** How many letters have to be changed, added or taken away. */
function editsBetween(from: readonly string[], to: readonly string[]): number {
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
