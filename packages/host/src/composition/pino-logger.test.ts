import { expect, test } from '@jest/globals';
import { KnownSecrets } from '../secrets/known-secrets.ts';
import { createLogger } from './pino-logger.ts';

function logged(level: 'debug' | 'warn') {
  const lines: string[] = [];
  const secrets = new KnownSecrets();
  secrets.add('canary-token');
  return { lines, logger: createLogger({ level, secrets, write: (line) => lines.push(line) }) };
}

test('law 10: a secret in a message or a field is gone from the line', () => {
  const { lines, logger } = logged('debug');
  logger.error('refused canary-token', { detail: 'Bearer canary-token', cause: 'because of canary-token' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('canary');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'refused [redacted]', detail: 'Bearer [redacted]', cause: 'because of [redacted]' });
});

test('a line break in a field stays within its record', () => {
  const { lines, logger } = logged('debug');
  logger.info('note', { note: 'first\n{"level":50}' });
  expect(lines.join('').trimEnd().split('\n')).toHaveLength(1);
});

test('what is below the level is not written', () => {
  const { lines, logger } = logged('warn');
  logger.debug('a');
  logger.info('b');
  logger.warn('c');
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['c']);
});
