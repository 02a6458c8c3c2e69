import { text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { tellCancellations } from '../tell-cancellations.ts';

/** `desk`. */
export const desk: LineCommand = async (context) => {
  const { talk, readonly } = context;
  const told = await tellCancellations(context, { attention: true });
  if (told === 0) talk.say(text`Nothing needs a person. list tells all that was stopped.`);
  else if (readonly) talk.say(text`Type show and a number for the evidence.`);
  else talk.say(text`Type show and a number for the evidence, recheck to have it read again, or resolve to decide.`);
};
