import type { LogFields, Logger } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { LogScope, scopedLogger } from './log-scope.ts';

function keeping(): { readonly logger: Logger; readonly lines: (LogFields | undefined)[] } {
  const lines: (LogFields | undefined)[] = [];
  const keep = (_message: string, fields?: LogFields) => void lines.push(fields);
  return { logger: scopedLogger({ debug: keep, info: keep, warn: keep, error: keep }), lines };
}

test('lines tell what they belong to, across awaits, and never of what goes on beside them', async () => {
  const { logger, lines } = keeping();
  const work = async () => {
    await Promise.resolve();
    logger.info('Done.', { ms: 1 });
  };
  await Promise.all(['a', 'b'].map((requestId) => new LogScope({ requestId }).run(work)));
  logger.warn('Outside.');
  expect(lines).toEqual([{ requestId: 'a', ms: 1 }, { requestId: 'b', ms: 1 }, undefined]);
});

test('what a line says itself counts, and what outlives the work is no part of it', async () => {
  const { logger, lines } = keeping();
  const scope = new LogScope({ requestId: 'a' });
  const lasting = scope.run(async () => {
    logger.error('Within.', { requestId: 'mine' });
    await Promise.resolve();
    logger.info('After.');
  });
  scope.close();
  await lasting;
  expect(lines).toEqual([{ requestId: 'mine' }, undefined]);
});
