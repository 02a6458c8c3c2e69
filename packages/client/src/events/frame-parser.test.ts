import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { frameParser, type Frame } from './frame-parser.ts';

function parse(...pieces: string[]): readonly Frame[] {
  const feed = frameParser();
  return pieces.flatMap((piece) => feed(piece));
}

test('data, ids and pauses are read; comments, names and unknown fields are not', () => {
  expect(parse('retry: 2000\nid: 40\n\n', ': still here\nid: 44\n\n', 'id:45\nevent: x\ndata: {"a":\ndata:1}\nfoo: bar\n\n', ': nothing\n\n', 'data\n\n')).toEqual([
    { retryMs: 2000, id: '40' },
    { id: '44' },
    { id: '45', data: '{"a":\n1}' },
    { data: '' },
  ]);
});

test('a block that is not complete does not count, and nonsense is passed over', () => {
  expect(parse('id: 7\ndata: half')).toEqual([]);
  expect(parse('retry: soon\n\n', 'id: a\0b\n\n', ':::\n\n', '\n\n\n')).toEqual([]);
});

test('neither the pieces nor the kind of line breaks make a difference', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ':', ' ', 'é', '😀') });
  const blocks = fc.array(fc.record({ id: fc.nat(), data: fc.array(text, { minLength: 1, maxLength: 3 }) }), { maxLength: 5 });
  fc.assert(
    fc.property(blocks, fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat(60), { maxLength: 20 }), (given, lineBreak, cuts) => {
      const stream = given.map(({ id, data }) => [`id: ${id}`, ...data.map((line) => `data: ${line}`), '', ''].join(lineBreak)).join('') + ' ';
      const places = [0, ...cuts.filter((cut) => cut < stream.length).sort((a, b) => a - b), stream.length];
      const pieces = places.slice(1).map((end, index) => stream.slice(places[index], end));
      expect(parse(...pieces)).toEqual(given.map(({ id, data }) => ({ id: String(id), data: data.join('\n') })));
    }),
  );
});
