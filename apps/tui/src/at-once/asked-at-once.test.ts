import { expect, test } from '@jest/globals';
import { askedAtOnce } from './asked-at-once.ts';

const ID = 'can_01M802M4APA16S7JWX3YFEAF2K';

test.each<[string, string[], string | undefined]>([
  ['the plain question', ['show', ID, '--json'], undefined],
  ['a configuration', ['show', ID, '--config', 'other.json', '--json'], 'other.json'],
  ['a configuration that looks like a flag', ['show', ID, '--json', '--config', '--json'], '--json'],
  ['flags that change nothing', ['show', ID, '--quiet', '--json', '--no-color', '--no-input'], undefined],
])('%s is understood', (_name, words, configuration) => {
  expect(askedAtOnce(words, {})).toEqual({ id: ID, configuration });
});

test.each<[string, string[], NodeJS.ProcessEnv?]>([
  ['no JSON', ['show', ID]],
  ['an order', ['show', 'acme:1', '--json']],
  ['no id', ['show', '--json']],
  ['an id that is none', ['show', 'can_1', '--json']],
  ['another command', ['watch', ID, '--json']],
  ['flags first', ['--json', 'show', ID]],
  ['a flag twice', ['show', ID, '--json', '--json']],
  ['two configurations', ['show', ID, '--json', '--config', 'a', '--config', 'b']],
  ['a configuration that is missing', ['show', ID, '--json', '--config']],
  ['a server', ['show', ID, '--json', '--api', 'http://127.0.0.1:4000']],
  ['the demo', ['show', ID, '--json', '--demo']],
  ['help', ['show', ID, '--json', '--help']],
  ['a server by the environment', ['show', ID, '--json'], { COUNTERMAND_API_URL: 'http://127.0.0.1:4000' }],
  ['a log', ['show', ID, '--json'], { COUNTERMAND_LOG: 'debug' }],
  ['traces', ['show', ID, '--json'], { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }],
])('%s is left to the whole program', (_name, words, environment = {}) => {
  expect(askedAtOnce(words, environment)).toBeUndefined();
});
