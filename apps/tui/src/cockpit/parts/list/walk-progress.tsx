import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import type { KeyBindings } from '../../keys/key-binding.ts';
import { KeyLayer } from '../../keys/key-layers.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { Words } from '../words.tsx';
import type { RowWalk } from './row-source.ts';

const WALK_KEYS = { stop: { keys: ['escape', 'q', 'ctrl+c'], help: text`stop going to the last row` } } as const satisfies KeyBindings;

/** On the way to the last row of a long list: how far it is, and how to stop. */
export function WalkProgress({ walk, count }: { readonly walk: RowWalk; readonly count: number }): ReactElement {
  return (
    <KeyLayer>
      <WalkKeys stop={walk.stop} />
      <Words tone="accent">{text`Going to the last row: ${count} rows so far · esc stops`}</Words>
    </KeyLayer>
  );
}

function WalkKeys({ stop }: { readonly stop: () => void }): null {
  useKeys(WALK_KEYS, { stop });
  return null;
}
