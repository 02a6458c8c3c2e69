import { expect, test } from '@jest/globals';
import { collectReferences } from './collect-references.ts';

async function* lines(...all: string[]): AsyncIterable<string> {
  yield* all;
}

test('standard input takes the place of -, without empty lines and remarks', async () => {
  const input = { readInput: () => lines('b:2 ', '', '  # not this', 'c:3') };
  expect(await collectReferences(input, ['a:1', '-', 'd:4'])).toEqual(['a:1', 'b:2', 'c:3', 'd:4']);
});

test('nothing named is wrong usage', async () => {
  await expect(collectReferences({ readInput: () => lines('') }, ['-'])).rejects.toThrow('No order was named.');
});

test('there is an end to it', async () => {
  const many = { readInput: () => lines(...Array.from({ length: 10_001 }, (_, index) => `a:${index}`)) };
  await expect(collectReferences(many, ['-'])).rejects.toThrow('More than 10000 orders in one command.');
});
