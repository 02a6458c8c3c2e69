import { parseResolution, RESOLUTIONS, type Resolution } from '@countermand/core';
import { valueOf } from '../../cli/problem-error.ts';
import { latestEvidence } from '../../session/latest-evidence.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { RESOLUTION_WORDS } from '../../view/resolution-words.ts';
import { followHere } from '../follow-here.ts';
import type { LineCommand, LineContext } from '../line-context.ts';
import { cancellationNamed } from '../named.ts';
import { cancellationLines } from '../sentences/cancellation-lines.ts';

/** `resolve ID`: shows what is known, and records what a person says. */
export const resolve: LineCommand = async (context, argument) => {
  const { service, talk, signal, now } = context;
  const id = await cancellationNamed(context, argument);
  const view = valueOf(await service.cancellation(id, signal));
  for (const line of cancellationLines(view, await latestEvidence(service, id, signal), { now: now() })) talk.say(line);
  if (view.state !== 'needs_attention') return talk.say(text`There is nothing to decide about it now.`);
  const resolution = await askResolution(context);
  if (!resolution) return talk.say(text`Nothing was decided.`);
  const { as } = resolution;
  const agreed = await talk.ask(text`Record ${safeText(as)} for ${safeText(view.reference, 80)}? ${RESOLUTION_WORDS[as].meaning} Type yes to record it; anything else decides nothing.`);
  if (agreed?.toLowerCase() !== 'yes') return talk.say(text`Nothing was decided.`);
  const decided = valueOf(await service.resolve(id, resolution));
  talk.say(text`Recorded.`);
  await followHere(context, decided);
};

async function askResolution({ talk }: LineContext): Promise<Resolution | undefined> {
  RESOLUTIONS.forEach((as, index) => talk.say(text`${index + 1}. ${safeText(as)}: ${RESOLUTION_WORDS[as].words}. ${RESOLUTION_WORDS[as].meaning}`));
  const word = await talk.ask(text`What is it? Type one of these, or its number; anything else decides nothing.`);
  const as = RESOLUTIONS.find((each, index) => each === word?.toLowerCase() || String(index + 1) === word);
  if (as === undefined) return undefined;
  const note = await talk.ask(as === 'send_again' ? text`A note, or Enter for none.` : text`What does that rest on? A note is needed, such as what the provider told you.`);
  return note === undefined ? undefined : valueOf(parseResolution({ as, note }));
}
