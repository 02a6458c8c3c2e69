import { Box } from 'ink';
import type { ReactElement } from 'react';
import { text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import type { Navigation } from '../navigation/navigation.ts';
import { Words } from '../parts/words.tsx';
import { screenTitle } from './screen-title.ts';
import { trailText } from './trail-text.ts';

/** Where the operator is, and the way there. */
export function Header({ navigation, filter }: { readonly navigation: Navigation; readonly filter: string }): ReactElement {
  const { size } = useCockpit();
  const help = filter === '' ? text`  ? help` : text`  / filtered · ? help`;
  const titles = navigation.trail.map(({ screen }) => screenTitle(screen));
  return (
    <Box justifyContent="space-between">
      <Words tone="strong">{trailText(titles, size.columns - help.length)}</Words>
      <Box flexShrink={0}>
        <Words tone="dim">{help}</Words>
      </Box>
    </Box>
  );
}
