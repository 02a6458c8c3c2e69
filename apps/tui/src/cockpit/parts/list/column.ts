import type { SafeText } from '../../../text/safe-text.ts';
import type { Tone } from '../../theme/tone.ts';

export interface Column<Row> {
  readonly title: SafeText;
  /** Columns of the terminal; `rest`: what the others leave, shared by those that say so. */
  readonly width: number | 'rest';
  /** Left out below this width of the screen. */
  readonly from?: number;
  readonly cell: (row: Row) => SafeText;
  readonly tone?: (row: Row) => Tone;
}
