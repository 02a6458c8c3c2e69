import { Box } from 'ink';
import { useLayoutEffect, type ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { wrapped } from '../../text/wrap.ts';
import { useCockpit } from '../cockpit-context.ts';
import { Words } from './words.tsx';

export interface EmptyProps {
  readonly what: SafeText;
  readonly next: SafeText;
  /** So many it may take. Default: the whole screen. */
  readonly rows?: number;
}

/** What is said where there is nothing: what it would be, and what to do next. */
export function Empty({ what, next, rows }: EmptyProps): ReactElement {
  const { setEmpty, size } = useCockpit();
  useLayoutEffect(() => {
    setEmpty(true);
    return () => setEmpty(false);
  }, [setEmpty]);
  const room = rows ?? size.rows;
  const lines = [what, next].flatMap((words) => wrapped(text` ${words}`, size.columns - 1, 1).map((line) => ({ line, tone: words === what ? ('plain' as const) : ('dim' as const) })));
  return (
    <Box flexDirection="column" flexShrink={0} paddingY={lines.length + 2 <= room ? 1 : 0}>
      {lines.slice(0, Math.max(0, room)).map(({ line, tone }, index) => (
        <Words key={index} tone={tone}>
          {line}
        </Words>
      ))}
    </Box>
  );
}
