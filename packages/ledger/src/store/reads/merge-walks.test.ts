import fc from 'fast-check';
import { newestFirst, type Place } from './cursor.ts';
import { mergeWalks, type NextPlaces } from './merge-walks.ts';

const place = fc.record({ createdAt: fc.nat(6), id: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') });
const lists = fc.array(fc.uniqueArray(place, { selector: ({ createdAt, id }) => `${createdAt}${id}`, maxLength: 30 }), { maxLength: 6 });

function walkOver(places: readonly Place[]): NextPlaces {
  const sorted = [...places].sort(newestFirst);
  return async (after, limit) => sorted.filter((it) => !after || newestFirst(after, it) < 0).slice(0, limit);
}

const text = ({ createdAt, id }: Place) => `${createdAt}${id}`;

test('the merge of any walks is their places, newest first, each once', async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.option(place, { nil: undefined }), fc.integer({ min: 1, max: 40 }), async (all, after, limit) => {
      // The same id at two times is another place; in the ledger an id has one time.
      const known = new Map(all.flat().map((it) => [it.id, it]));
      const walks = all.map((list) => list.filter((it) => known.get(it.id)?.createdAt === it.createdAt));
      const expected = [...new Map(walks.flat().map((it) => [it.id, it])).values()].sort(newestFirst);
      const merged = await mergeWalks(walks.map(walkOver), after, limit);
      expect(merged.map(text)).toEqual(expected.filter((it) => !after || newestFirst(after, it) < 0).slice(0, limit).map(text));
    }),
  );
});

test('a walk that gives the page nothing is asked once, for little', async () => {
  const asked: number[] = [];
  const old: NextPlaces = async (_after, limit) => {
    asked.push(limit);
    return Array.from({ length: limit }, (_, index) => ({ createdAt: 1, id: `z${9 - index}` }));
  };
  await mergeWalks([old, walkOver(Array.from({ length: 50 }, (_, index) => ({ createdAt: 2, id: `a${index}` })))], undefined, 50);
  expect(asked).toEqual([4]);
});
