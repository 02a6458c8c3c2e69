import { valueOf } from '../../cli/problem-error.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import type { LineCommand } from '../line-context.ts';
import { followHere } from '../follow-here.ts';
import { cancellationNamed } from '../named.ts';

/** `recheck ID`. */
export const recheck: LineCommand = async (context, argument) => {
  const { service, talk } = context;
  const view = valueOf(await service.recheck(await cancellationNamed(context, argument)));
  talk.say(text`${safeText(view.reference, 80)} is read again.`);
  await followHere(context, view);
};
