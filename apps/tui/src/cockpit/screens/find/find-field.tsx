import { Box } from 'ink';
import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { KeyLayer } from '../../keys/key-layers.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Words } from '../../parts/words.tsx';

/** Where one says what to search for. */
export function FindField(): ReactElement {
  const { open, back, notify } = useCockpit();
  const submit = (value: string): void => {
    const search = value.trim();
    if (search === '') notify('caution', text`Type an id or the shop's own number of an order.`);
    else open({ name: 'find', search });
  };
  return (
    <KeyLayer>
      <Box flexDirection="column" paddingX={1} paddingY={1}>
        <Words wrap="wrap">{text`Search for an order by its id or the shop's own number, in all accounts at once.`}</Words>
        <Box marginTop={1}>
          <Words tone="accent">{text`find: `}</Words>
          <TextField onSubmit={submit} onCancel={back} />
        </Box>
        <Box marginTop={1}>
          <Words tone="dim">{text`enter searches · esc goes back`}</Words>
        </Box>
      </Box>
    </KeyLayer>
  );
}
