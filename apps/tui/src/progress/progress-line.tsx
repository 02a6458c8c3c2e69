import { useEffect, useState, type ReactElement } from 'react';
import { Text } from 'ink';
import type { CancellationView } from '@countermand/core/model';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { summarize } from './summarize.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;

export interface ProgressLineProps {
  readonly views: readonly CancellationView[];
  /** Milliseconds on the caller's clock. */
  readonly startedAt: number;
  /** When the wait ends; undefined when it has no end. */
  readonly endsAt: number | undefined;
  readonly now: () => number;
}

/** What is waited for, for how long already, and how long still. */
export function ProgressLine({ views, startedAt, endsAt, now }: ProgressLineProps): ReactElement {
  const [frame, setFrame] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setFrame((shown) => shown + 1), FRAME_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <Text>
      <Text color="cyan">{FRAMES[frame % FRAMES.length]} </Text>
      {summarize(views)}
      <Text dimColor> · {timeText(now() - startedAt, endsAt === undefined ? undefined : endsAt - now())}</Text>
    </Text>
  );
}

/** `3 s, 57 s left`. */
export function timeText(elapsedMs: number, leftMs: number | undefined): SafeText {
  const elapsed = text`${Math.floor(elapsedMs / 1_000)} s`;
  return leftMs === undefined ? elapsed : text`${elapsed}, ${Math.max(0, Math.ceil(leftMs / 1_000))} s left`;
}
