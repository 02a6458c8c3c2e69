import { Box } from 'ink';
import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { wrapped } from '../../../text/wrap.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { KeyLayer } from '../../keys/key-layers.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Words } from '../../parts/words.tsx';

/** What is typed in, and what the keys do. */
const FIELD_ROWS = 2;

/** Gaps around it and in it. */
const GAPS = 4;

/** Where one says what to search for. */
export function FindField(): ReactElement {
  const { size, open, back, notify } = useCockpit();
  const submit = (value: string): void => {
    const search = value.trim();
    if (search === '') notify('caution', text`Type an id or the shop's own number of an order.`);
    else open({ name: 'find', search });
  };
  const said = wrapped(text` Search for an order by its id or the shop's own number, in all accounts at once.`, size.columns - 1, 1);
  const lines = said.slice(0, Math.max(0, size.rows - FIELD_ROWS));
  const gap = lines.length + FIELD_ROWS + GAPS <= size.rows ? 1 : 0;
  return (
    <KeyLayer>
      <Box flexDirection="column" flexShrink={0} paddingY={gap}>
        {lines.map((line, index) => (
          <Words key={index}>{line}</Words>
        ))}
        <Box marginTop={gap}>
          <Words tone="accent">{text` find: `}</Words>
          <TextField onSubmit={submit} onCancel={back} />
        </Box>
        <Box marginTop={gap}>
          <Words tone="dim">{text` enter searches · esc goes back`}</Words>
        </Box>
      </Box>
    </KeyLayer>
  );
}
