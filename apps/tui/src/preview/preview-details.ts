import type { Preview } from '@countermand/core';
import type { Effect } from '@countermand/core/provider';
import type { Paint } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

const SIGNS: Readonly<Record<Effect['happens'], SafeText>> = { yes: text`+`, no: text`-`, perhaps: text`~` };
const ANSWERS = { yes: text`can be stopped`, ask: text`the provider decides`, no: text`cannot be stopped`, unknown: text`not known` } as const;

/** What stopping would do to one order. */
export function previewDetails(preview: Preview, paint: Paint): readonly SafeText[] {
  const { eligibility, plan, joins, snapshot } = preview;
  const number = preview.orderNumber === undefined ? text`` : text`  (order ${safeText(preview.orderNumber)})`;
  const recipient = snapshot?.recipient?.name;
  return [
    text`${paint('bold', safeText(preview.reference ?? preview.asked))}${number}`,
    ...(eligibility ? [text`  ${ANSWERS[eligibility.answer]}: ${safeText(eligibility.why)}`] : []),
    ...(recipient === undefined ? [] : [text`  for ${safeText(recipient, 80)}`]),
    ...(plan && plan.why !== eligibility?.why ? [text`  ${safeText(plan.why)}`] : []),
    ...(plan?.effects ?? []).map((effect) => text`  ${SIGNS[effect.happens]} ${safeText(effect.text)}`),
    ...(joins ? [text`  It is being stopped already (${safeText(joins.id)}, ${safeText(joins.state)}); asking again joins in.`] : []),
    ...preview.problems.map(({ detail }) => text`  ${paint('red', text`✘`)} ${safeText(detail, 1_000)}`),
  ];
}
