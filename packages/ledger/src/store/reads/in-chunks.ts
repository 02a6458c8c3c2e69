/** Databases cap the values of one statement. */
const CHUNK = 512;

/** Runs `query` for some of `values` at a time and joins the answers. The query asks which rows are among them: values may be given twice. */
export async function inChunks<V, R>(values: readonly V[], query: (chunk: readonly V[]) => Promise<readonly R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let start = 0; start < values.length; start += CHUNK) {
    found.push(...(await query(padded(values.slice(start, start + CHUNK)))));
  }
  return found;
}

/** Few sizes keep the number of different statements small, so that their preparation is done once. */
function padded<V>(values: readonly V[]): readonly V[] {
  const size = 2 ** Math.ceil(Math.log2(values.length));
  const [first] = values;
  return first === undefined ? values : [...values, ...Array.from({ length: size - values.length }, () => first)];
}
