/** Databases cap the values of one statement; equal sizes also keep the number of different statements small. */
const CHUNK = 400;

/** Runs `query` for some of `values` at a time and joins the answers. */
export async function inChunks<V, R>(values: readonly V[], query: (chunk: readonly V[]) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let start = 0; start < values.length; start += CHUNK) {
    found.push(...(await query(values.slice(start, start + CHUNK))));
  }
  return found;
}
