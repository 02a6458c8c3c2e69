import { expect, test } from '@jest/globals';
import { KnownPeople } from './known-people.ts';

const named = (text: string, patterns: readonly RegExp[]) => patterns.some((pattern) => new RegExp(pattern.source, pattern.flags).test(text));

function crowd(people: KnownPeople, first: number): void {
  for (let id = first; id < first + 1_200; id++) people.note(`can_${id}`, { name: `Somebody ${id}x` });
}

test('law 10: whom an answer may still name is remembered while the work is in hand, whoever is read meanwhile', () => {
  const people = new KnownPeople();
  const over = [people.keep('can_slow'), people.keep('can_slow')];
  people.note('can_slow', { name: 'Erika Mustermann' });
  crowd(people, 0);
  expect(named('for Mustermann', people.of('can_slow'))).toBe(true);
  over[0]!();
  crowd(people, 1_200);
  expect(named('for Mustermann', people.of('can_slow'))).toBe(true);
  over[1]!();
  crowd(people, 2_400);
  expect(people.of('can_slow')).toEqual([]);
  expect(people.of('can_3599')).not.toEqual([]);
});
