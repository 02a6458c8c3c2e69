import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'countermand-report-'));
const script = join(import.meta.dirname, '../../bootstrap/count-tests.mjs');
afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  readonly status: 'passed' | 'failed' | 'pending' | 'todo';
  readonly title: string;
  readonly ancestorTitles?: readonly string[];
}

function count(results: readonly Result[], { brokenSuites = 0, otherFailures = 0 } = {}): { code: number | null; lines: string[] } {
  const of = (status: Result['status']): number => results.filter((result) => result.status === status).length;
  const report = join(folder, 'report.json');
  const assertionResults = results.map((result) => ({ ancestorTitles: [], fullName: result.title, ...result }));
  writeFileSync(
    report,
    JSON.stringify({
      numPassedTests: of('passed'),
      numFailedTests: of('failed'),
      numPendingTests: of('pending'),
      numTodoTests: of('todo'),
      numRuntimeErrorTestSuites: brokenSuites,
      testResults: [{ assertionResults }],
    }),
  );
  return run(report, otherFailures);
}

function run(report: string, otherFailures: number): { code: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, [script, report, String(otherFailures)], { encoding: 'utf8' });
  return { code: status, lines: stdout.trimEnd().split('\n') };
}

test('all passed', () => {
  expect(count([{ status: 'passed', title: 'a' }])).toEqual({ code: 0, lines: ['1 passed, 0 failed, 0 skipped'] });
});

test('a skipped test is counted and allowed', () => {
  const results: Result[] = [{ status: 'passed', title: 'a' }, { status: 'pending', title: 'b' }, { status: 'todo', title: 'c' }];
  expect(count(results)).toEqual({ code: 0, lines: ['1 passed, 0 failed, 2 skipped'] });
});

test('failed tests, broken suites and failed steps before the tests all fail the run', () => {
  const results: Result[] = [{ status: 'failed', title: 'a' }];
  expect(count(results, { brokenSuites: 1, otherFailures: 2 })).toEqual({ code: 1, lines: ['0 passed, 4 failed, 0 skipped'] });
});

test.each([
  { title: 'law 3: read before repeat' },
  { title: 'after a time-out', ancestorTitles: ['law 3: read before repeat'] },
])('a skipped law fails the run: $title', (result) => {
  const { code, lines } = count([{ status: 'pending', ...result }]);
  expect(code).toBe(1);
  expect(lines).toEqual([`a law is skipped: ${result.title}`, '0 passed, 0 failed, 1 skipped']);
});

test('no report at all fails the run', () => {
  expect(run(join(folder, 'none.json'), 0)).toEqual({ code: 1, lines: ['0 passed, 1 failed, 0 skipped'] });
});
