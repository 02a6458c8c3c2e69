import { Box } from 'ink';
import type { Action, Description } from '@countermand/cancel-flow';
import type { ReactElement } from 'react';
import { flowText } from '../../../flow/flow-text.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export interface ActionListProps {
  readonly description: Description;
  readonly cursor: number;
  /** So many are seen: those around the cursor. */
  readonly rows: number;
}

/** What can be done now, one a line, with the cursor. */
export function ActionList({ description: { actions, gate }, cursor, rows }: ActionListProps): ReactElement {
  const top = Math.max(0, Math.min(cursor, actions.length - rows));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {actions.slice(top, top + rows).map((action, index) => (
        <Box key={action.id}>
          <Words tone="accent">{top + index === cursor ? text` ▸ ` : text`   `}</Words>
          <Words tone={top + index === cursor ? 'selected' : toneOf(action)}>{actionText(action, gate)}</Words>
        </Box>
      ))}
    </Box>
  );
}

function toneOf({ enabled, destructive }: Action): 'dim' | 'bad' | 'plain' {
  if (destructive) return 'bad';
  return enabled ? 'plain' : 'dim';
}

/** `✘ Stop 3 orders (asks for cancel-3)`. */
function actionText({ label, destructive, enabled }: Action, gate: Description['gate']): SafeText {
  const asks = destructive && gate ? text` (asks for ${safeText(gate.text)})` : text``;
  const not = enabled || asks !== '' ? text`` : destructive ? text` (not possible)` : text` (not now)`;
  return text`${destructive ? text`✘` : text`·`} ${flowText(label, 0)}${asks}${not}`;
}
