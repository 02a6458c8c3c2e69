import { isEndState } from '../../model/states.ts';
import { finding, type Rule } from '../case.ts';

/** An end has its time and its reason, and nothing else has them. */
export const ends: Rule = (found) => {
  const { state, settledAt, refusal, failure } = found.cancellation;
  const wrong: string[] = [];
  if (isEndState(state) !== (settledAt !== null)) wrong.push(settledAt === null ? `it is ${state} without the time of its end` : `it is ${state} and has the time of an end`);
  if (state === 'refused' && refusal === null) wrong.push('it is refused without a refusal');
  if ((state === 'failed') !== (failure !== null)) wrong.push(failure === null ? 'it is failed without a failure' : `it is ${state} with a failure`);
  return wrong.map((what) => finding('ends', found, `${what}.`));
};
