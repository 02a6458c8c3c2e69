import type { Question } from '../machine/intent.ts';
import { leftOut, type OrderPreview } from '../machine/preview.ts';
import { say } from '../messages/message.ts';
import { effectLine } from './describe-preview.ts';
import type { Line } from './description.ts';
import { line, present } from './lines.ts';
import { CAUTION, DANGER } from './looks.ts';

/** Which of several orders are left out, and what happens to the others: where it is not the same for all of them, to how many. */
export function describePreviews({ previews }: Question): readonly Line[] {
  const inside = previews.filter((preview) => !leftOut(preview));
  const told = inside.flatMap(({ plan }) => plan?.effects ?? []).map(effectLine);
  const effects = [...new Map(told.map((said) => [kindOf(said), said]))].map(([kind, said]) => {
    const count = told.filter((other) => kindOf(other) === kind).length;
    return inside.length > count ? line(said, say('effect.some', { count, effect: said.message }), said.words) : said;
  });
  const unread = previews.filter((preview) => preview.unread).length;
  return present(...previews.flatMap(leftOutLine), ...effects, unread > 0 && line(CAUTION, say('confirming.unread', { count: unread })));
}

function kindOf({ message }: Line): string {
  return JSON.stringify(message);
}

function leftOutLine(preview: OrderPreview): readonly Line[] {
  const order = preview.reference ?? preview.asked;
  const why = leftOut(preview);
  if (!why) return [];
  return [
    why === 'being_stopped'
      ? line(CAUTION, say(`left_out.${why}`, { order, state: say(preview.joins ? `state.${preview.joins.state}` : 'not_known') }))
      : line(DANGER, say(`left_out.${why}`, { order }), preview.problems[0]?.detail ?? preview.plan?.why),
  ];
}
