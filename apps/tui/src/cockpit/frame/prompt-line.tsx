import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { KeyLayer } from '../keys/key-layers.tsx';
import { TextField, type TextFieldProps } from '../parts/text-field.tsx';
import { Words } from '../parts/words.tsx';

/** A line that is typed in, under the screen. It has the keys as long as it is there. */
export function PromptLine({ sign, ...field }: TextFieldProps & { readonly sign: SafeText }): ReactElement {
  return (
    <KeyLayer>
      <Box>
        <Words tone="accent">{sign}</Words>
        <TextField {...field} />
      </Box>
    </KeyLayer>
  );
}
