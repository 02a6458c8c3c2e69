import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { Words } from './words.tsx';

/** What is wrong, as the lines it takes: no other part gets their rows. */
export function TroubleLines({ lines }: { readonly lines: readonly SafeText[] }): ReactElement {
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, index) => (
        <Words key={index} tone="bad">
          {line}
        </Words>
      ))}
    </Box>
  );
}
