/** So many calls of one flow run at the same time. */
const AT_ONCE = 8;

/** Does the work for every item, a few at once, and answers in their order. */
export async function atOnce<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>): Promise<readonly Value[]> {
  const values: Value[] = [];
  const rest = items.entries();
  const run = async (): Promise<void> => {
    for (const [index, item] of rest) values[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, run));
  return values;
}
