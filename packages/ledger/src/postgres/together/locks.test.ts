import { Locks } from './locks.ts';

const [first, second, third] = [{ name: 'first' }, { name: 'second' }, { name: 'third' }];

/** What has been granted so far, in order. */
function watch() {
  const granted: string[] = [];
  let waits = 0;
  const locks = new Locks(() => (waits += 1));
  const take = (holder: { name: string }, lock: string, mode: 'shared' | 'exclusive') =>
    (locks.take(holder, 'cancellation', lock, mode) ?? Promise.resolve()).then(
      () => void granted.push(`${holder.name} ${lock}`),
      (reason: unknown) => void granted.push(`${holder.name} ${String(reason)}`),
    );
  return { locks, granted, take, waits: () => waits, settled: () => new Promise((resolve) => setImmediate(resolve)) };
}

test('one has it at a time, in the order they came, until they are over', async () => {
  const { locks, granted, take, waits, settled } = watch();
  void take(first, 'a', 'exclusive');
  void take(second, 'a', 'exclusive');
  void take(third, 'a', 'shared');
  void take(third, 'b', 'exclusive');
  await settled();
  expect(granted).toEqual(['first a', 'third b']);
  expect([locks.waiting, waits()]).toEqual([2, 2]);
  locks.release(first);
  await settled();
  expect(granted.at(-1)).toBe('second a');
  locks.release(second);
  await settled();
  expect(granted.at(-1)).toBe('third a');
  expect(locks.waiting).toBe(0);
});

test('those who only look share it; who has it has it again; a change of mind waits for the others', async () => {
  const { locks, granted, take, settled } = watch();
  for (const holder of [first, second, first]) void take(holder, 'a', 'shared');
  await settled();
  expect(granted).toHaveLength(3);
  void take(first, 'a', 'exclusive');
  void take(third, 'a', 'shared');
  await settled();
  expect(locks.waiting).toBe(2);
  locks.release(second);
  await settled();
  expect(granted.slice(3)).toEqual(['first a']);
  void take(first, 'a', 'shared');
  locks.release(first);
  await settled();
  expect(granted.at(-1)).toBe('third a');
});

test('of those that wait for each other one is refused', async () => {
  const { locks, granted, take, settled } = watch();
  void take(first, 'a', 'exclusive');
  void take(second, 'b', 'exclusive');
  void take(first, 'b', 'exclusive');
  void take(second, 'a', 'exclusive');
  expect(locks.waiting).toBe(2);
  locks.refuseLast('refused');
  await settled();
  const [refused] = granted.filter((each) => each.endsWith('refused'));
  expect(locks.waiting).toBe(1);
  locks.release(refused?.startsWith('first') ? first : second);
  await settled();
  expect(locks.waiting).toBe(0);
});
