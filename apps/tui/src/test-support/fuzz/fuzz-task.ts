import type { ScreenName } from '../../cockpit/navigation/screen.ts';
import { fuzzCommand, type FuzzReport } from './fuzz-command.ts';
import { fuzzScreen, type ScreenReport } from './fuzz-screen.ts';
import { HUGE } from './hostile-pieces.ts';
import { hostileTexts } from './hostile-texts.ts';
import { TONED } from './judge.ts';
import { SHARES, type Style } from './run-fuzzed.ts';

export interface ScreenTask {
  readonly kind: 'screen';
  readonly name: ScreenName;
  readonly hasColour: boolean;
  readonly pressed?: number;
}

export interface CommandTask {
  readonly kind: 'command';
  readonly path: string;
  readonly style: Style;
  readonly ledgerFile: string;
}

/** One thing to be fuzzed with so many texts, all of which come from the seed. */
export type FuzzTask = (ScreenTask | CommandTask) & {
  readonly folder: string;
  readonly seed: number;
  readonly count: number;
};

const known = new Map<string, readonly string[]>();

/** Fails by throwing what was wrong. */
export function fuzz(task: FuzzTask): Promise<ScreenReport | FuzzReport> {
  const { folder, seed, count } = task;
  const texts = known.get(`${seed} ${count}`) ?? hostileTexts({ seed, count });
  known.set(`${seed} ${count}`, texts);
  switch (task.kind) {
    case 'screen': {
      const { name, hasColour, pressed } = task;
      return fuzzScreen({ name, texts, folder, hasColour, ours: hasColour ? TONED : [], ...(pressed !== undefined && { pressed }) });
    }
    case 'command': {
      const { path, style, ledgerFile } = task;
      return fuzzCommand({ path, texts: shareOf(texts, style), folder, ledgerFile }, style);
    }
  }
}

/** Those that are tried in a style: the longest in each. */
export function shareOf(texts: readonly string[], style: Style): readonly string[] {
  return texts.filter((_, index) => index % SHARES[style] === 0 || index >= texts.length - HUGE.length);
}
