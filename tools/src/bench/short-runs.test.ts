import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { executablePath } from '../examples/test-support/chromium.ts';

interface Report {
  readonly name: string;
  readonly ratio: number | null;
  readonly figures: Readonly<Record<string, number>>;
}

/** A short run of a benchmark. Its ratios say whether something has gone grossly wrong, and nothing finer. */
async function shortRun(benchmark: string, parameters: readonly string[]): Promise<readonly Report[]> {
  const file = fileURLToPath(new URL(`../../bench/${benchmark}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...parameters], { env: { ...process.env, NODE_OPTIONS: '' }, timeout: 240_000 });
  const reports = stdout.trim().split('\n').map((line) => JSON.parse(line) as Report);
  for (const { name, ratio, figures } of reports) process.stderr.write(`${name}: ${ratio?.toFixed(2) ?? '-'} ${JSON.stringify(figures)}\n`);
  return reports;
}

/** `script` makes the terminal; where there is none, those that want one are skipped by name. */
const testInTerminal = spawnSync('script', ['--version']).status === 0 ? test : test.skip;

/** Where there is no Chromium, what needs one is skipped by name. */
const testInBrowser = executablePath === undefined ? test.skip : test;

describe('short runs of the benchmarks fail on gross regressions only', () => {
  test('the engine keeps a fair part of what bare undici does', async () => {
    for (const { ratio } of await shortRun('engine', ['500', '1'])) expect(ratio).toBeGreaterThan(0.06);
  }, 300_000);

  test('intake is not much slower than a bare route with one durable insert', async () => {
    const [intake, shown] = await shortRun('intake', ['500', '2']);
    expect(intake?.ratio).toBeGreaterThan(0.2);
    expect(shown?.ratio).toBeGreaterThan(0.05);
  }, 300_000);

  test('a ledger twenty times as full answers as quickly', async () => {
    for (const { ratio } of await shortRun('growth', ['20000', '1000'])) expect(ratio).toBeLessThan(3);
  }, 300_000);

  test('the command line starts quickly, and idle processes stay small', async () => {
    const reports = await shortRun('start-up', ['5']);
    const of = (name: string) => reports.find((report) => report.name.endsWith(name));
    expect(of('--version')?.ratio).toBeLessThan(3);
    expect(of('show ID --json')?.ratio).toBeLessThan(5);
    for (const name of ['serve --no-worker', 'serve', 'worker']) expect(of(name)?.figures.MB).toBeLessThan(400);
  }, 300_000);

  testInTerminal('the cockpit shows its list about as soon as Ink shows a word, and holds no more after many changes', async () => {
    const [shown] = await shortRun('first-frame', ['3', '100']);
    expect(shown?.ratio).toBeLessThan(4);
    const [held] = await shortRun('cockpit-memory', ['1200', '20']);
    expect(held?.ratio).toBeLessThan(1.5);
  }, 300_000);

  testInBrowser('a long table is scrolled about as easily as a short one', async () => {
    const reports = await shortRun('react-table', ['1', '2000', '20']);
    const of = (name: string) => reports.find((report) => report.name.startsWith(name))?.ratio;
    expect(of('frames')).toBeLessThan(5);
    expect(of('elements')).toBeLessThan(2);
  }, 300_000);
});
