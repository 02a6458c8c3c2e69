import type { FoundTarget } from '@countermand/core';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { referenceText } from '../../../view/reference-text.ts';
import { stateLook } from '../../../view/state-words.ts';
import type { Column } from '../../parts/list/column.ts';
import { stateTone } from '../../theme/state-tone.ts';
import type { OwnStopState } from './use-stops-since.ts';

export interface FoundColumnsOptions {
  readonly columns: number;
  /** How the stop stands that this cockpit asked for since; undefined where there was none. */
  readonly stopOf: (reference: string) => OwnStopState | undefined;
}

/** An order by the words of its account and its provider; where it is being stopped from here, by the state of that. */
export function foundColumns({ columns, stopOf }: FoundColumnsOptions): readonly Column<FoundTarget>[] {
  const width = referenceRoom(columns);
  return [
    { title: text`REFERENCE`, width, cell: ({ reference }) => referenceText(reference, width), tone: ({ exact }) => (exact ? 'strong' : 'plain') },
    { title: text`ORDER`, width: 14, cell: ({ merchantNumber }) => safeText(merchantNumber ?? '–', 40), from: 56 },
    {
      title: text`STATUS`,
      width: 17,
      cell: ({ reference, status }) => {
        const state = stopOf(reference);
        if (state === undefined) return safeText(status, 40);
        return state === 'asked' ? text`… asked to stop` : text`${stateLook(state).sign} ${stateLook(state).word}`;
      },
      tone: ({ reference }) => {
        const state = stopOf(reference);
        return state === undefined || state === 'asked' ? 'plain' : stateTone(state);
      },
    },
    { title: text`WHAT`, width: 'rest', cell: ({ summary }) => safeText(summary ?? '', 80), from: 100 },
    { title: text`ACCOUNT`, width: 14, cell: ({ account }) => safeText(account), from: 120 },
    { title: text`MATCH`, width: 7, cell: ({ exact }) => (exact ? text`= exact` : text`~ like`), from: 64 },
  ];
}

/** What the other columns leave, up to what a long reference needs. */
function referenceRoom(columns: number): number {
  if (columns >= 100) return 34;
  const others = [17, ...(columns >= 56 ? [14] : []), ...(columns >= 64 ? [7] : [])];
  return columns - 3 - others.reduce((sum, width) => sum + width + 2, 0);
}
