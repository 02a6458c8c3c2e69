import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Screen, ScreenName } from '../../cockpit/navigation/screen.ts';
import type { Service } from '../../service/service.ts';
import type { HostileSource } from './hostile-source.ts';

export interface ScreenTurn {
  readonly source: HostileSource;
  /** Which time it is opened, from 0. */
  readonly turn: number;
  readonly folder: string;
}

export interface ScreenCase<Name extends ScreenName> {
  readonly screen: (turn: ScreenTurn) => Extract<Screen, { readonly name: Name }>;
  /** What is pressed on it, one after the other; the turns take turns. `…` stands for a hostile text that is pasted. */
  readonly keys?: readonly (readonly string[])[];
  /** So many of them are pasted at once; more where the screen shows nothing else. */
  readonly pasted?: number;
  /** How the answers have to be, for the screen to show them. */
  readonly service?: (service: Service) => Service;
}

const ACCOUNT = 'acme';
const DOWN = '\u001b[6~';
const ENTER = '\r';
const ESCAPE = '\u001b';

/** A screen that is not here does not compile. */
export const SCREEN_CASES: { readonly [Name in ScreenName]: ScreenCase<Name> } = {
  accounts: { screen: () => ({ name: 'accounts' }), keys: [[ENTER], ['G']] },
  account: { screen: () => ({ name: 'account', id: ACCOUNT }), keys: [['G'], [DOWN, DOWN]], service: withAccount },
  find: { screen: ({ source, turn }) => ({ name: 'find', search: turn % 4 === 3 ? '' : source.take() }), keys: [['a', 's'], ['G'], [' ', ' ', 's', ESCAPE], ['…', ENTER]] },
  target: { screen: ({ source }) => ({ name: 'target', reference: source.take() }), keys: [['G'], ['t'], ['s']] },
  cancellations: {
    screen: ({ source, turn }) => ({ name: 'cancellations', query: turn % 2 === 0 ? {} : { accounts: [source.take()], reference: source.take(), batch: source.take() } }),
    keys: [['G'], ['a', 'w'], ['w', '\u001b[B', ENTER], ['r']],
  },
  cancellation: { screen: ({ source, turn }) => ({ name: 'cancellation', id: source.take(), ...(turn % 5 === 4 && { ask: 'resolve' }) }), keys: [['G'], ['w'], ['r'], ['v', '\u001b[B', ENTER, '…', ENTER]] },
  desk: { screen: () => ({ name: 'desk' }), keys: [['G'], ['v'], ['a', 'v'], [DOWN]] },
  batches: { screen: () => ({ name: 'batches' }), keys: [['G'], [ENTER], [DOWN]] },
  batch: { screen: ({ source }) => ({ name: 'batch', id: source.take() }), keys: [['G'], ['x'], ['t'], ['o', '…'], ['v', '\u001b[B', ENTER]] },
  file: { screen: ({ source, folder }) => ({ name: 'file', path: fileOf(folder, source) }), keys: [['G'], ['s'], ['r'], ['n', '…', ENTER], ['s', '\u001b[B', ENTER]], pasted: 100 },
  stop: { screen: ({ source, turn }) => ({ name: 'stop', references: Array.from({ length: [1, 4, 30][turn % 3] ?? 1 }, source.take) }), keys: [[DOWN], ['n', '…', ENTER], ['r'], ['\u001b[C', ENTER], ['\u001b[C', ENTER, ENTER]] },
  // It shows nothing that is said: what is pasted over it is all there is.
  help: { screen: () => ({ name: 'help' }), pasted: 300 },
};

/** The first account has the id that the screen is opened with, and the first provider is its own. */
function withAccount(service: Service): Service {
  return {
    ...service,
    accounts: async (signal) => {
      const answer = await service.accounts(signal);
      return answer.ok ? { ok: true, value: answer.value.map((account, index) => (index === 0 ? { ...account, id: ACCOUNT, provider: ACCOUNT } : account)) } : answer;
    },
    providers: async (signal) => {
      const answer = await service.providers(signal);
      return answer.ok ? { ok: true, value: answer.value.map((provider, index) => (index === 0 ? { ...provider, id: ACCOUNT } : provider)) } : answer;
    },
  };
}

function fileOf(folder: string, source: HostileSource): string {
  const path = join(folder, 'orders.csv');
  writeFileSync(path, `reference\n${source.take()}\n`);
  return path;
}
