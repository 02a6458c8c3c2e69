import type { Question } from '../machine/intent.ts';
import { leftOut, type OrderPreview } from '../machine/preview.ts';
import { say } from '../messages/message.ts';
import { effectLine } from './describe-preview.ts';
import type { Line } from './description.ts';
import { line, present } from './lines.ts';
import { CAUTION, DANGER } from './looks.ts';

/**
 * Which of several orders are left out, and what happens to the others: where it is not the same for all of them, to how many. What a
 * provider says is said of its own orders only, so orders at several accounts are told of account by account.
 */
export function describePreviews({ previews }: Question): readonly Line[] {
  const inside = previews.filter((preview) => !leftOut(preview));
  const accounts = new Set(inside.map(({ account }) => account));
  const effects = [...accounts].flatMap((account) => effectsOf(inside.filter((preview) => preview.account === account), accounts.size > 1 ? account : undefined));
  const unread = previews.filter((preview) => preview.unread).length;
  return present(...previews.flatMap(leftOutLine), ...effects, unread > 0 && line(CAUTION, say('confirming.unread', { count: unread })));
}

/** What happens to these, each with its own words; `account` where it is to be named. */
function effectsOf(previews: readonly OrderPreview[], account: string | undefined): readonly Line[] {
  const told = previews.flatMap(({ plan }) => plan?.effects ?? []).map(effectLine);
  return [...new Map(told.map((said) => [kindOf(said), said]))].map(([kind, said]) => {
    const count = told.filter((other) => kindOf(other) === kind).length;
    const effect = said.message;
    if (account !== undefined) return line(said, say('effect.at', { count, account, effect }), said.words);
    return previews.length > count ? line(said, say('effect.some', { count, effect }), said.words) : said;
  });
}

function kindOf({ message, words }: Line): string {
  return JSON.stringify([message, words]);
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
