import type { SafeText } from '../../text/safe-text.ts';

/** Something that was asked for here, and whose changes are told. */
export interface Watched {
  /** Of the cancellation or the batch. */
  readonly id: string;
  /** Looks again. Answers a line for each change since the last look. */
  look(): Promise<readonly SafeText[]>;
  /** Nothing more is to be expected of it. */
  readonly isAtRest: boolean;
  /** What is still open of it, as one line; undefined where nothing is, or where it was not seen yet. */
  readonly standing: SafeText | undefined;
  /** Where work of it is left. */
  readonly accounts: readonly string[];
}
