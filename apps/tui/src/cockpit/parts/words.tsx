import { useContext, type ReactElement } from 'react';
import { Text, type TextProps } from 'ink';
import type { SafeText } from '../../text/safe-text.ts';
import { ColourContext } from '../theme/colour-context.ts';
import { lookOf, type Tone } from '../theme/tone.ts';

type Piece = SafeText | number | ReactElement<WordsProps> | null | false;

export interface WordsProps {
  readonly tone?: Tone;
  /** Default: `truncate-end`, so that a line stays a line. */
  readonly wrap?: TextProps['wrap'];
  /** Safe text only: a bare string from a provider, a file or the ledger does not compile here (law 11). */
  readonly children: Piece | readonly Piece[];
}

/** The one way to write on the screen. */
export function Words({ tone = 'plain', wrap = 'truncate-end', children }: WordsProps): ReactElement {
  const look = lookOf(tone, useContext(ColourContext));
  return (
    <Text wrap={wrap} {...look}>
      {children}
    </Text>
  );
}
