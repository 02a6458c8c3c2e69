import { describe, expect, test } from '@jest/globals';
import { checkCancellationProvider } from './check-cancellation-provider.ts';
import { describeCancellationProvider } from './describe-cancellation-provider.ts';
import { MUTANTS } from '../test-support/conformance/mutants.ts';
import { toyProvider } from '../test-support/conformance/toy-provider.ts';
import { toySimulation } from '../test-support/conformance/toy-simulator.ts';

const subject = { provider: toyProvider, ...toySimulation };

describeCancellationProvider({ ...subject, framework: { describe, test } });

test.each(MUTANTS)('a plugin that $name fails on the law it breaks', async ({ provider, law }) => {
  const failed = (await checkCancellationProvider({ ...subject, provider })).filter(({ result }) => result === 'failed');
  expect(failed.map((each) => each.law)).toContain(law);
}, 60_000);
