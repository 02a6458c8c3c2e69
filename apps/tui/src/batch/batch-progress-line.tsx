import { useEffect, useState, type ReactElement } from 'react';
import { Text } from 'ink';
import type { BatchView } from '@countermand/core/model';
import { standingText } from './batch-standing.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;

export interface BatchProgressLineProps {
  readonly view: BatchView | undefined;
  /** Milliseconds on the caller's clock. */
  readonly startedAt: number;
  readonly now: () => number;
}

/** Where a batch stands, at which rate, how long still, and since when it is followed. */
export function BatchProgressLine({ view, startedAt, now }: BatchProgressLineProps): ReactElement {
  const [frame, setFrame] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setFrame((shown) => shown + 1), FRAME_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Text>
      <Text color="cyan">{FRAMES[frame % FRAMES.length]} </Text>
      {view ? standingText(view, now()) : 'starting'}
      <Text dimColor> · {Math.floor((now() - startedAt) / 1_000)} s</Text>
    </Text>
  );
}
