import { Box } from 'ink';
import { useLayoutEffect, type ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { useCockpit } from '../cockpit-context.ts';
import { Words } from './words.tsx';

/** What is said where there is nothing: what it would be, and what to do next. */
export function Empty({ what, next }: { readonly what: SafeText; readonly next: SafeText }): ReactElement {
  const { setEmpty } = useCockpit();
  useLayoutEffect(() => {
    setEmpty(true);
    return () => setEmpty(false);
  }, [setEmpty]);
  return (
    <Box flexDirection="column" paddingX={1} paddingY={1}>
      <Words wrap="wrap">{what}</Words>
      <Words wrap="wrap" tone="dim">
        {next}
      </Words>
    </Box>
  );
}
