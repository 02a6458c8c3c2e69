import { expect, test } from '@jest/globals';
import { NestLogger } from './nest-logger.ts';

test('what Nest throws as well is told once, by whoever catches it', () => {
  const lines: string[] = [];
  const keep = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  const logger = new NestLogger({ debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') });
  logger.error('listen EADDRINUSE', 'a stack', 'NestApplication');
  logger.error('Nest cannot resolve', 'ExceptionHandler');
  logger.error('Something else', 'Router');
  logger.log('Mapped', 'Router');
  expect(lines).toEqual(['debug listen EADDRINUSE', 'debug Nest cannot resolve', 'error Something else', 'debug Mapped']);
});
