/** Lets so many pieces of work run at once; the others wait their turn. */
export function createGate(width: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes on to the next one, who does not count itself.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
