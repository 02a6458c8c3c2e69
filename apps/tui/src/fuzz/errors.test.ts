import { describe, expect, jest, test } from '@jest/globals';
import { ConfigurationError, LedgerUnavailableError } from '@countermand/core/errors';
import { ProblemError } from '../cli/problem-error.ts';
import { reportError } from '../cli/report-error.ts';
import { UsageError } from '../cli/usage-error.ts';
import { answerShell } from '../completion/answer-shell.ts';
import { createProgram } from '../program/create-program.ts';
import { runProgram } from '../program/run-program.ts';
import { banner } from '../serve/banner.ts';
import { hostile } from '../test-support/fuzz/everything.ts';
import { problemTemplate } from '../test-support/fuzz/hostile-orders.ts';
import { HostileSource } from '../test-support/fuzz/hostile-source.ts';
import { FUZZ_COUNT, FUZZ_SEED, hostileTexts, recognised } from '../test-support/fuzz/hostile-texts.ts';
import { expectOnlyOurs, PAINTED } from '../test-support/fuzz/judge.ts';
import { recordedOutput } from '../test-support/recorded-output.ts';

const texts = hostileTexts();

/** Whatever goes wrong with a configuration, a plugin, a ledger, a server, or with us. */
const ERRORS: Readonly<Record<string, (source: HostileSource) => unknown>> = {
  'of a configuration': ({ take }) => new ConfigurationError(take()),
  'of the ledger': ({ take }) => new LedgerUnavailableError(take()),
  'of the way a command was used': ({ take }) => new UsageError(take()),
  'of a server or a provider': (source) => new ProblemError(hostile(problemTemplate(source.taken), source.take)),
  'nobody expected': ({ take }) => Object.assign(new Error(take()), { name: take(), stack: `${take()}\n${take()}` }),
  'that is none': ({ take }) => take(),
};

describe(`law 11: what is told beside the commands and the screens (seed ${FUZZ_SEED})`, () => {
  test.each(Object.keys(ERRORS))('an error %s', (kind) => {
    const source = new HostileSource(texts);
    const seen = new Set<string>();
    while (!source.exhausted) {
      for (const json of [false, true]) {
        const recorded = recordedOutput({ json }, { FORCE_COLOR: '1' });
        reportError(ERRORS[kind]!(source), recorded.output, json ? {} : { DEBUG: '1' });
        expectOnlyOurs({ written: recorded.error(), ours: PAINTED, by: `an error ${kind}` });
        if (json) JSON.parse(recorded.error());
        for (const number of recognised(recorded.error())) seen.add(number);
      }
    }
    expect(seen.size).toBeGreaterThan(FUZZ_COUNT / 4);
  });

  test('what was typed in place of a command, a flag or a value', async () => {
    const source = new HostileSource(texts);
    const forms: readonly ((take: () => string) => readonly string[])[] = [
      (take) => [take(), take()],
      (take) => ['list', `--${take()}`],
      (take) => ['cancel', 'a:1', `--reason=${take()}`],
      (take) => ['--json', 'watch', take(), `--timeout=${take()}`],
      (take) => ['completion', take()],
      (take) => ['batch', 'pause', 'x', `--report=${take()}`],
    ];
    let written = '';
    const spy = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((written += String(chunk)), true));
    try {
      for (let turn = 0; !source.exhausted; turn += 1) await runProgram(forms[turn % forms.length]!(() => source.joined(10, ' ')));
    } finally {
      spy.mockRestore();
    }
    expectOnlyOurs({ written, ours: [], by: 'the command line' });
    expect(recognised(written).size).toBeGreaterThan(FUZZ_COUNT / 4);
  });

  test('what a shell is told where the words and the accounts are hostile', () => {
    const source = new HostileSource(texts);
    const program = createProgram('0.0.0', async () => {});
    for (let turn = 0; !source.exhausted; turn += 1) {
      const words = [['list', '--account', ''], [source.take()], ['show', source.take()], ['--config', source.take(), 'list', `--account=${source.take()}`], ['cancel', '']][turn % 5]!;
      const accounts = [source.take(), source.take()];
      const written = answerShell(program, words, () => accounts).join('\n').replaceAll('\t', '');
      expectOnlyOurs({ written, ours: [], by: '__complete' });
    }
  });

  test('what is said when the server is up', () => {
    const source = new HostileSource(texts);
    while (!source.exhausted) {
      const demo = { accounts: [1, 2].map(() => ({ id: source.take(), examples: [source.take(), source.take(), source.take()] })) };
      const served = { url: source.take(), configuration: source.take(), demoKey: source.take(), signIn: source.take(), worker: source.taken % 2 === 0, demo: demo as never };
      expectOnlyOurs({ written: banner(served).join('\n'), ours: [], by: 'the banner of serve' });
    }
  });
});
