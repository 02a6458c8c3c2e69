import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostileSource } from './hostile-source.ts';

export interface Turn {
  readonly source: HostileSource;
  /** Which run it is, from 0: what is run takes turns. */
  readonly turn: number;
  readonly folder: string;
}

export interface CommandCase {
  /** The words after the command's own. */
  readonly words: (turn: Turn) => readonly string[];
  /** The calls that are answered with a problem in this turn. */
  readonly failing?: (call: string, turn: number) => boolean;
  /** In every turn this many rows of a list. */
  readonly rows?: number;
  /** Every other time nothing can be opened: a hostile configuration, plugin or ledger stands in the way. */
  readonly cannotOpen?: true;
  /** It repeats nothing that it is told. */
  readonly silent?: true;
}

const ID = 'can_01M802M4APA16S7JWX3YFEAF2K';

/** Every third run nothing works. */
const NOW_AND_THEN: Pick<CommandCase, 'failing'> = { failing: (_call, turn) => turn % 3 === 2 };

const byId: CommandCase = { words: ({ source }) => ['--', source.take()], ...NOW_AND_THEN };
const noWords: CommandCase = { words: () => [], ...NOW_AND_THEN };
/** Only the path can be hostile: it is long, so that it takes many at once. */
const byConfiguration: CommandCase = { words: ({ source }) => ['--config', source.joined(40, '/')] };

/** What is run of each command; a command that is not here turns the test red. */
export const COMMAND_CASES: Readonly<Record<string, CommandCase>> = {
  cancel: {
    words: ({ source, turn }) => [
      ...(turn % 5 === 4 ? ['--dry-run'] : []),
      ...(turn % 5 === 3 ? [`--confirm=${source.take()}`] : []),
      `--note=${source.take()}`,
      '--',
      ...Array.from({ length: [1, 3, 30][turn % 3] ?? 1 }, source.take),
    ],
    failing: (call, turn) => (turn % 4 === 2 && call === 'file') || (turn % 4 === 3 && call === 'resolveReference') || (turn % 7 === 6 && call === 'events'),
    rows: 20,
  },
  preview: { words: ({ source }) => ['--', ...Array.from({ length: 5 }, source.take)], ...NOW_AND_THEN },
  batch: { words: batchWords, failing: (call, turn) => turn % 9 === 8 && call !== 'batches.check', rows: 20 },
  'batch list': noWords,
  'batch show': { ...byId, rows: 20 },
  'batch report': { words: ({ source, turn, folder }) => [...(turn % 2 === 0 ? [] : [`--output=${join(folder, source.joined(20, '/'))}`]), '--', source.take()], ...NOW_AND_THEN },
  'batch pause': byId,
  'batch resume': { ...byId, rows: 20 },
  'batch abort': byId,
  'batch retry': { words: ({ source, turn }) => [...(turn % 4 === 3 ? [] : ['--confirm=cancel-13']), '--', source.take()], ...NOW_AND_THEN, rows: 20 },
  find: { words: ({ source }) => [`--account=${source.take()}`, '--', source.take()], ...NOW_AND_THEN },
  show: { words: ({ source, turn }) => ['--', turn % 2 === 0 ? ID : source.take()], failing: (_call, turn) => turn % 5 === 4, rows: 20 },
  list: { words: ({ source, turn }) => [...(turn % 2 === 0 ? [] : ['--replacement-not-held']), `--reference=${source.take()}`], ...NOW_AND_THEN },
  watch: { ...byId, rows: 20 },
  accounts: noWords,
  providers: noWords,
  withdraw: byId,
  recheck: { ...byId, rows: 20 },
  resolve: { words: ({ source }) => ['--as=cancelled', `--note=${source.take()}`, '--', source.take()], ...NOW_AND_THEN, rows: 20 },
  // What it shows is fuzzed screen by screen.
  tui: { ...byConfiguration, silent: true },
  doctor: { words: () => [], cannotOpen: true },
  serve: byConfiguration,
  'sign-in': { words: ({ source, turn }) => (turn % 2 === 0 ? ['--config', source.joined(40, '/')] : [`--url=${source.joined(40, '/')}`]) },
  worker: byConfiguration,
  'keys list': noWords,
  'keys create': { words: ({ source }) => ['--scope=admin', `--account=${source.take()}`, `--expires=${source.take()}`, '--', source.take()], ...NOW_AND_THEN },
  'keys revoke': byId,
  'ledger check': noWords,
  'ledger backup': { words: ({ source, folder }) => ['--config', join(folder, 'countermand.config.json'), '--', join(folder, source.joined(40, '/'))] },
  init: { words: ({ source, turn }) => [`--config=${source.joined(20, '/')}`, ...(turn % 2 === 0 ? [`--account=${source.joined(20, ' ')}`] : ['--account=pod', `--provider=${source.joined(20, ' ')}`])] },
  schema: { words: ({ source }) => ['--', source.joined(500, ' ')] },
  completion: { words: ({ source }) => ['bash', '--config', source.joined(40, '/')], silent: true },
};

/** A table, a JSON file with hostile keys, and a file that is not there. */
function batchWords({ source, turn, folder }: Turn): readonly string[] {
  const flags = ['--yes', `--name=${source.take()}`, `--note=${source.take()}`];
  const confirm = '--confirm=cancel-450';
  if (turn % 4 === 1) return [confirm, '--', written(folder, 'orders.json', JSON.stringify({ items: [{ [source.take()]: source.take(), reference: source.take() }], [source.take()]: 1 }))];
  if (turn % 4 === 2) return [confirm, '--', join(folder, source.joined(20, '/'))];
  return [...(turn % 4 === 3 ? [turn % 8 === 3 ? '--validate' : '--no-wait', ...flags] : []), confirm, '--', written(folder, 'orders.csv', `reference\n${source.take()}\n`)];
}

function written(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
