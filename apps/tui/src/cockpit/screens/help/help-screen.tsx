import { Box } from 'ink';
import type { ReactElement } from 'react';
import { useCockpit } from '../../cockpit-context.ts';
import { Scroll } from '../../parts/scroll.tsx';
import type { ScreenName } from '../../navigation/screen.ts';
import { helpGroups, readonlyGroups } from './help-groups.ts';
import { helpLines } from './help-lines.ts';

/** All keys and commands, those of the screen below first, from the tables that the cockpit itself obeys. */
export function HelpScreen({ at }: { readonly at?: ScreenName }): ReactElement {
  const { size, readonly } = useCockpit();
  const groups = readonly ? readonlyGroups(helpGroups(at)) : helpGroups(at);
  return (
    <Box flexDirection="column">
      <Scroll lines={helpLines(groups, size.columns)} height={size.rows} />
    </Box>
  );
}
