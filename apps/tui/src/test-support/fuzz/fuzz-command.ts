import { ConfigurationError } from '@countermand/core';
import type { Session } from '../../session/session.ts';
import { COMMAND_CASES } from './command-cases.ts';
import { createHostileLocal } from './hostile-local.ts';
import { createHostileService } from './hostile-service.ts';
import { HostileSource } from './hostile-source.ts';
import { recognised } from './hostile-texts.ts';
import { expectOnlyOurs, PAINTED } from './judge.ts';
import { runFuzzed, type FuzzedOutput, type Style } from './run-fuzzed.ts';

/** What no command needs more runs than: one that takes no text would run for ever. */
const MOST_RUNS = 20_000;

export interface FuzzedCommand {
  readonly path: string;
  readonly texts: readonly string[];
  readonly folder: string;
  readonly ledgerFile: string;
}

export interface FuzzReport {
  readonly runs: number;
  readonly taken: number;
  /** So many of the texts were to be recognised in what was written. */
  readonly seen: number;
}

/** Runs one command again and again in one style, until every hostile text has gone into it, and judges all that it wrote. */
export async function fuzzCommand({ path, texts, folder, ledgerFile }: FuzzedCommand, style: Style): Promise<FuzzReport> {
  const { words, failing, rows, cannotOpen } = COMMAND_CASES[path]!;
  const source = new HostileSource(texts);
  const seen = new Set<string>();
  let turn = 0;
  for (; !source.exhausted && turn < MOST_RUNS; turn += 1) {
    const open = async (): Promise<Session> => {
      if (cannotOpen && turn % 2 === 1) throw new ConfigurationError(source.joined(20, ' '));
      const service = createHostileService({ source, ...(rows !== undefined && { rows }), ...(failing && { failing: (call) => failing(call, turn) }) });
      return {
        service,
        demo: false,
        get local() {
          return createHostileLocal(source, ledgerFile);
        },
      };
    };
    const { out, error, asked } = await runFuzzed({ words: [...(style === 'json' ? ['--json'] : []), ...path.split(' '), ...words({ source, turn, folder })], style, open, workingDirectory: folder });
    judge({ out, error, asked }, { path, style });
    for (const number of recognised(out + error)) seen.add(number);
  }
  return { runs: turn, taken: source.taken, seen: seen.size };
}

function judge({ out, error, asked }: FuzzedOutput, { path, style }: { readonly path: string; readonly style: Style }): void {
  const by = `countermand ${path} (${style})`;
  const ours = style === 'colour' ? PAINTED : [];
  expectOnlyOurs({ written: error, ours, by: `${by}, standard error` });
  if (style !== 'json' || path === 'batch report') return expectOnlyOurs({ written: out.replaceAll('\r\n', '\n'), ours, by });
  expectOnlyOurs({ written: out, ours: [], by });
  // Who is asked a question reads it, and not a program.
  for (const line of `${out}${asked ? '' : error}`.split('\n').filter((each) => each !== '')) JSON.parse(line);
}
