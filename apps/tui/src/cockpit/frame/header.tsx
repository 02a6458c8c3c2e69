import { Box } from 'ink';
import type { ReactElement } from 'react';
import { joined, text } from '../../text/text.ts';
import type { Navigation } from '../navigation/navigation.ts';
import { Words } from '../parts/words.tsx';
import { screenTitle } from './screen-title.ts';

/** Where the operator is, and the way there. */
export function Header({ navigation, filter }: { readonly navigation: Navigation; readonly filter: string }): ReactElement {
  const titles = navigation.trail.map(({ screen }) => screenTitle(screen));
  return (
    <Box justifyContent="space-between">
      <Words tone="strong">{joined(titles.slice(-3), text` › `)}</Words>
      <Words tone="dim">{filter === '' ? text`  ? help` : text`  / filtered · ? help`}</Words>
    </Box>
  );
}
