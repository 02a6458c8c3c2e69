import type { Law } from './evidence.ts';

/** Law 1: `cancelled` needs an answer that got to us, that names this very order, and that says `stopped`. A person may decide without. */
export const proofOfStops: Law = ({ records, sent }) =>
  records
    .filter(({ cancellation }) => cancellation.state === 'cancelled' && cancellation.confirmedBy !== 'person')
    .filter(({ cancellation: { target } }) => {
      const answers = sent.filter((it) => it.target.id === target.id && it.operation !== 'hold').map(({ heard }) => heard);
      return !answers.some((heard) => heard?.kind === 'answer' && heard.status < 300 && heard.named === target.id && heard.word === 'stopped');
    })
    .map(({ cancellation }) => `law 1: ${cancellation.id} is cancelled, but nobody ever said that order ${cancellation.target.id} is stopped`);
