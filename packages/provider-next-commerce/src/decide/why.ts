import { wordsOf, type Choice } from './choice.ts';

const WHY: Readonly<Record<Choice, string>> = {
  cancel: 'No location has accepted the work, so it can be cancelled at once.',
  request: 'The location has the work, so only it can stop: it is asked to.',
  watch: 'Its cancellation was requested already; the location has not answered.',
  stopped: 'It is cancelled already.',
  closed: 'It is closed.',
};

/** Why a choice was made, in a sentence that a person can check against what the provider shows. */
export function whyOf(choice: Choice, raw: Readonly<Record<string, string | null>>): string {
  const { status } = wordsOf(raw);
  if (choice === 'stopped' && status === 'not_required') return 'It needs no fulfilment: nothing is sent from it.';
  const isWrite = choice === 'cancel' || choice === 'request';
  if (isWrite && status === 'absent') return 'The provider tells no status. It decides when asked.';
  if (isWrite && status === 'unknown') return `Its status "${raw['status'] ?? ''}" is not documented. The provider decides when asked.`;
  return WHY[choice];
}
