import { Shelf, type UndoLog } from './shelf.ts';

function shelfOver(stored: Readonly<Record<string, number>>) {
  const asked: (readonly string[])[] = [];
  const shelf = new Shelf<number>((keys) => {
    asked.push(keys);
    if (keys.includes('broken')) return Promise.reject(new Error('broken'));
    return Promise.resolve(new Map(Object.entries(stored).filter(([key]) => keys.includes(key))));
  });
  return { shelf, asked };
}

test('what is asked in one turn is asked together, each thing once, and never again', async () => {
  const { shelf, asked } = shelfOver({ a: 1, b: 2 });
  const later = async () => {
    await Promise.resolve();
    return shelf.get('b');
  };
  expect(await Promise.all([shelf.get('a'), shelf.get('c'), shelf.get('a'), later()])).toEqual([1, undefined, 1, 2]);
  expect(await Promise.all([shelf.get('a'), shelf.get('c')])).toEqual([1, undefined]);
  expect(asked).toEqual([['a', 'c', 'b']]);
});

test('what was put there is told from what is stored, and can be taken back', async () => {
  const { shelf } = shelfOver({ a: 1, b: 2 });
  await shelf.get('a');
  const [kept, takenBack]: [UndoLog, UndoLog] = [[], []];
  shelf.put('a', 10, kept);
  shelf.put('new', 5, kept);
  shelf.put('a', 11, takenBack);
  shelf.put('gone', 6, takenBack);
  for (const undo of takenBack.reverse()) undo();
  expect([...shelf.changes()]).toEqual([
    { key: 'a', stored: 1, value: 10 },
    { key: 'new', stored: undefined, value: 5 },
  ]);
  expect([shelf.peek('a'), shelf.peek('gone')]).toEqual([10, undefined]);
});

test('what another question brought along changes nothing that is there', async () => {
  const { shelf, asked } = shelfOver({ a: 1 });
  shelf.put('a', 7, []);
  shelf.adopt('a', 1);
  shelf.adopt('b', 2);
  expect(await Promise.all([shelf.get('a'), shelf.get('b')])).toEqual([7, 2]);
  expect(asked).toEqual([]);
});

test('a question that fails fails all who asked it', async () => {
  const { shelf } = shelfOver({ a: 1 });
  const answers = await Promise.allSettled([shelf.get('a'), shelf.get('broken')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await shelf.get('a')).toBe(1);
});
