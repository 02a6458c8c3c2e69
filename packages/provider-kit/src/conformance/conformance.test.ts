import { describe, expect, test } from '@jest/globals';
import { checkCancellationProvider } from './check-cancellation-provider.ts';
import { describeCancellationProvider } from './describe-cancellation-provider.ts';
import { CLOCK_MUTANTS } from '../test-support/conformance/clock-mutants.ts';
import { HOPEFUL_MUTANTS } from '../test-support/conformance/hopeful-mutants.ts';
import { MUTANTS } from '../test-support/conformance/mutants.ts';
import { TIRED_MUTANTS } from '../test-support/conformance/tired-mutants.ts';
import { toyProvider } from '../test-support/conformance/toy-provider.ts';
import { FAILURES, TRANSPORT_FAILURES, type FailureRule } from '../testing/failures.ts';
import { toySimulation } from '../test-support/conformance/toy-simulator.ts';

const subject = { provider: toyProvider, ...toySimulation };

const LIMIT_MS = 60_000;

describeCancellationProvider({ ...subject, framework: { describe, test } });

test('the suite draws every failure that a simulator knows, and those of the line at reads as well', async () => {
  const drawn: FailureRule[] = [];
  const backend = async () => {
    const simulator = await toySimulation.backend();
    return Object.assign(simulator, { fail: ((fail) => (rule: FailureRule) => (drawn.push(rule), fail(rule)))(simulator.fail) });
  };
  await checkCancellationProvider({ ...subject, backend });
  const at = (operation: string) => new Set(drawn.filter((rule) => rule.operation === operation).map(({ failure }) => failure));
  expect([FAILURES.filter((failure) => !at('cancel').has(failure)), TRANSPORT_FAILURES.filter((failure) => !at('read').has(failure))]).toEqual([[], []]);
}, LIMIT_MS);

test.each([...MUTANTS, ...TIRED_MUTANTS, ...HOPEFUL_MUTANTS])('a plugin that $name fails on the law it breaks', async ({ provider, law, area }) => {
  const results = await checkCancellationProvider({ ...subject, provider }, { areas: [area] });
  expect(results.filter(({ result }) => result === 'failed').map((each) => each.law)).toContain(law);
}, LIMIT_MS);

test.each(CLOCK_MUTANTS)('a plugin that $name fails where clocks are wrong, and nowhere else', async ({ provider, law, area }) => {
  const failed = (await checkCancellationProvider({ ...subject, provider })).filter(({ result }) => result === 'failed');
  expect([failed.map((each) => each.law), [...new Set(failed.map((each) => each.area))]]).toEqual([expect.arrayContaining([law]), [area]]);
}, LIMIT_MS);
