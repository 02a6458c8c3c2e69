import { describe, expect, test } from '@jest/globals';
import { ConfigurationError, LedgerUnavailableError } from '@countermand/core/errors';
import { failed } from '@countermand/core/model';
import { recordedOutput } from '../test-support/recorded-output.ts';
import { ProblemError } from './problem-error.ts';
import { reportError } from './report-error.ts';
import { UsageError } from './usage-error.ts';

function reported(error: unknown, flags: { json?: boolean } = {}, environment: NodeJS.ProcessEnv = {}) {
  const recorded = recordedOutput(flags);
  return { code: reportError(error, recorded.output, environment), out: recorded.out(), error: recorded.error() };
}

describe('each kind of error has its exit code and one line', () => {
  test.each<[string, unknown, number, string]>([
    ['wrong usage', new UsageError('Add --yes.'), 2, 'error: Add --yes.\n'],
    ['wrong configuration', new ConfigurationError('file:1:1: accounts: wrong'), 2, 'error: file:1:1: accounts: wrong\n'],
    ['no ledger', new LedgerUnavailableError('The ledger cannot be opened.'), 1, 'error: The ledger cannot be opened.\n'],
    ['credentials refused', new ProblemError(failed('provider_unauthorized', 'Account acme: refused.').problem), 4, 'error: Account acme: refused.\n'],
    ['unexpected', new Error('boom\n    at here'), 1, 'error: Something unexpected happened in Countermand: boom     at here. Please report it, with what you did; DEBUG=1 shows details.\n'],
    ['not even an error', 'text', 1, 'error: Something unexpected happened in Countermand: text. Please report it, with what you did; DEBUG=1 shows details.\n'],
  ])('%s', (_name, error, code, line) => {
    expect(reported(error)).toEqual({ code, out: '', error: line });
  });
});

test('with --json the problem is one object on standard error', () => {
  const { out, error } = reported(new UsageError('Add --yes.'), { json: true });
  expect(out).toBe('');
  expect(JSON.parse(error)).toEqual({ title: 'The request is not valid', status: 400, code: 'invalid_request', detail: 'Add --yes.', retryable: false });
});

test('a stack trace is shown only where DEBUG asks for it', () => {
  expect(reported(new Error('boom')).error.trimEnd().split('\n')).toHaveLength(1);
  expect(reported(new Error('boom'), {}, { DEBUG: '1' }).error).toContain('report-error.test.ts');
});
