import { CANCELLATION_STATES, type CancellationState, type EventView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { stateLook } from './state-words.ts';

/** What happened, in a few words, without when and by whom. */
export function eventWords(event: EventView): SafeText {
  const { type, from, to, data } = event;
  switch (type) {
    case 'cancellation.requested':
      return text`asked to be stopped`;
    case 'cancellation.joined':
      return text`asked for once more; it is the same stop`;
    case 'cancellation.requester_withdrawn':
      return text`one request taken back`;
    case 'cancellation.state_changed':
      return text`${stateWords(from)} → ${stateWords(to)}${data.decision === undefined ? text`` : text` (decided: ${dataText(data.decision)})`}`;
    case 'cancellation.rescheduled':
      return data.decision === undefined ? text`to be looked at again` : text`decided: ${dataText(data.decision)}`;
    case 'cancellation.observed':
      return text`the provider's status was seen`;
    case 'cancellation.warned':
      return text`! a warning`;
    case 'cancellation.compacted':
      return text`details removed, as their time was over`;
    case 'attempt.started':
      return text`sent: ${sentWords(event)}`;
    case 'attempt.finished':
      return text`answer: ${outcomeWords(data.outcome)}`;
    case 'follow_up.created':
      return text`a hold on what took its place is owed: ${dataText(data.state)}`;
    case 'follow_up.state_changed':
      return text`hold: ${dataText(data.from)} → ${dataText(data.to)}`;
    case 'batch.created':
    case 'batch.rows_recorded':
    case 'batch.state_changed':
    case 'batch.item_failed':
    case 'batch.closed':
      return safeText(type.replaceAll(/[._]/g, ' '));
  }
}

/** `cancel, attempt 1`. */
export function sentWords({ data }: Pick<EventView, 'data'>): SafeText {
  return text`${dataText(data.operation)}, ${data.followUp == null ? text`attempt ${dataText(data.number)}` : text`for the replacement`}`;
}

const OUTCOMES: Readonly<Record<string, SafeText>> = {
  stopped: text`it is stopped`,
  requested: text`taken; somebody there decides`,
  held: text`it is held`,
  refused: text`no`,
  not_taken: text`certainly not taken`,
  ambiguous: text`none that is clear; it may have taken effect`,
  lost: text`none; it may have taken effect`,
};

/** What an answer to our own write means. */
export function outcomeWords(outcome: EventView['data'][string] | undefined): SafeText {
  return OUTCOMES[String(outcome)] ?? dataText(outcome);
}

/** `? unknown`. */
function stateWords(state: EventView['to']): SafeText {
  if (state === null) return text`–`;
  if (!isState(state)) return safeText(state);
  const { sign, word } = stateLook(state);
  return text`${sign} ${word}`;
}

function isState(state: string): state is CancellationState {
  return (CANCELLATION_STATES as readonly string[]).includes(state);
}

function dataText(value: EventView['data'][string] | undefined): SafeText {
  return safeText(String(value ?? '–').replaceAll('_', ' '), 80);
}
