import { CANCELLATION_STATES, isLiveState, LEGAL_MOVES, STATE_MEANINGS } from '@countermand/core/model';
import { code, codes, page, table } from './markdown.ts';

const INTRODUCTION =
  'A cancellation is in one of these states. A live one goes on by itself, or waits for a person; an end never changes. ' +
  'What is not listed under *may become* cannot happen: the ledger refuses it.';

export function statesPage(): string {
  const rows = CANCELLATION_STATES.map((state) => [
    code(state),
    isLiveState(state) ? 'live' : 'end',
    STATE_MEANINGS[state],
    codes(LEGAL_MOVES[state]) || 'nothing else',
  ]);
  return page('States of a cancellation', [INTRODUCTION, table(['State', 'Kind', 'Meaning', 'May become'], rows)]);
}
