import type { EligibilityAnswer } from '@countermand/core/model';
import type { OrderPreview, PreviewEffect } from '../machine/preview.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { say } from '../messages/message.ts';
import { codeLine } from './code-line.ts';
import type { Line, Look } from './description.ts';
import { line, present } from './lines.ts';
import { CAUTION, DANGER, NEUTRAL, UNKNOWN } from './looks.ts';

const ELIGIBLE: Readonly<Record<EligibilityAnswer, Look>> = { yes: NEUTRAL, ask: CAUTION, no: DANGER, unknown: UNKNOWN };

const EFFECT_SIGNS: Readonly<Record<PreviewEffect['happens'], Look>> = {
  yes: { tone: 'neutral', sign: '+' },
  no: { tone: 'neutral', sign: '-' },
  perhaps: { tone: 'caution', sign: '~' },
};

/** What stopping one order would and would not do. */
export function describePreview(preview: OrderPreview): readonly Line[] {
  const { account, provider, eligibility, plan, joins, problems } = preview;
  return present(
    account !== undefined && provider !== undefined && line(NEUTRAL, say('confirming.where', { provider, account })),
    // What the plan says in the same words is said once.
    eligibility && line(ELIGIBLE[eligibility.answer], say(`eligibility.${eligibility.answer}`), isSaidByPlan(preview) ? undefined : eligibility.why),
    eligibility?.until !== undefined && line(NEUTRAL, say('eligibility.until', { time: { at: eligibility.until } })),
    (plan?.kind === 'already' || plan?.kind === 'watch') && line(CAUTION, say(`plan.${plan.kind}`), plan.why),
    plan?.kind === 'refuse' && plan.code && codeLine(DANGER, 'refusal', { code: plan.code, message: plan.why }),
    ...(plan?.effects ?? []).map(effectLine),
    joins && line(CAUTION, say('confirming.joins', { state: say(`state.${joins.state}`) })),
    ...problems.map(({ detail }) => line(DANGER, say('said', { text: detail }))),
  );
}

/** Whether the plan, which is told of wherever nothing is sent, has the words of the eligibility. */
function isSaidByPlan({ eligibility, plan }: OrderPreview): boolean {
  return plan?.kind !== 'send' && plan?.why === eligibility?.why && (plan?.kind !== 'refuse' || plan.code !== undefined);
}

/** What happens to an order, or does not, in our words and in the plugin's; where the catalogues name no such effect, in the plugin's alone. */
export function effectLine({ name, happens, text }: PreviewEffect): Line {
  return line(EFFECT_SIGNS[happens], say(`effect.${happens}`, { effect: { key: `effect.${name}` as MessageKey, otherwise: text } }), text);
}
