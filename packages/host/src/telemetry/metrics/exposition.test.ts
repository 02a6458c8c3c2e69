import { expect, test } from '@jest/globals';
import { namingProblems, parseExposition } from '../../test-support/exposition.ts';

const GOOD = '# HELP a_total Told\n# TYPE a_total counter\na_total{x="1",y="\\"\\n"} 2\na_total{x="2",y=""} 1e+21\n';

test('the checker of the tests reads the format and refuses what is none', () => {
  expect(parseExposition(GOOD).get('a_total')).toMatchObject({ type: 'counter', help: 'Told' });
  const broken = [
    GOOD.trimEnd(),
    'a_total 1\n',
    `${GOOD}a_total{x="1",y="\\"\\n"} 3\n`,
    `${GOOD}${GOOD}`,
    `${GOOD}b_total 1\n`,
    GOOD.replace(' 2\n', ' two\n'),
    GOOD.replace('{x="2",y=""}', '{x=2}'),
    GOOD.replace('# TYPE a_total counter\n', '').concat('# TYPE a_total counter\n'),
  ];
  for (const text of broken) expect(() => parseExposition(text)).toThrow();
});

test('and the conventions of names', () => {
  const named = (name: string, type: string) => namingProblems(parseExposition(`# HELP ${name} Told\n# TYPE ${name} ${type}\n`));
  expect(named('a_total', 'counter')).toEqual([]);
  for (const [name, type] of [['a', 'counter'], ['a_total', 'gauge'], ['a_milliseconds', 'gauge'], ['aB', 'gauge'], ['a_count', 'gauge']] as const) {
    expect(named(name, type)).toHaveLength(1);
  }
});
