/** Like `Promise.all` over `map`, with at most `width` at work at once. The answers keep the order of the items. */
export async function mapConcurrently<Item, Answer>(items: readonly Item[], width: number, work: (item: Item) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = items.entries();
  const worker = async () => {
    // The workers share one iterator, so that each item is taken once.
    for (const [index, item] of queue) answers[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return answers;
}
