import { describe, describeOrder, type FlowState, type TrackedOrder } from '@countermand/cancel-flow';
import { flowText } from '../../flow/flow-text.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { joined, text } from '../../text/text.ts';
import type { Notice } from '../cockpit-context.ts';
import { FLOW_TONES } from './flow-tones.ts';

/** What has to be told of a flow whose screen is not seen; undefined while it goes on by itself. */
export function flowNews(state: FlowState, now: number): Notice | undefined {
  switch (state.name) {
    case 'following':
    case 'withdrawing':
    case 'settled':
      return describe(state).busy && !state.orders.some(needsPerson) ? undefined : trackingNews(state, now);
    case 'submit_refused':
    case 'submit_uncertain':
    case 'session_expired':
      return describe(state).busy ? undefined : generalNews(state, now);
    case 'idle':
    case 'previewing':
    case 'preview_failed':
    case 'confirming':
    case 'submitting':
    case 'offline':
      return undefined;
  }
}

function needsPerson({ cancellation }: TrackedOrder): boolean {
  return cancellation?.state === 'needs_attention';
}

function trackingNews(state: Extract<FlowState, { readonly orders: readonly TrackedOrder[] }>, now: number): Notice {
  const { sign, tone, title, body } = describe(state);
  const [only] = state.orders;
  const order = state.orders.length === 1 && only ? text`${safeText(describeOrder(only).order, 60)}: ` : text``;
  const counts = state.orders.length === 1 ? text`` : text` · ${said(body.map(({ message }) => flowText(message, now)))}`;
  return { tone: noticeTone(FLOW_TONES[tone]), message: text`${safeText(sign)} ${order}${flowText(title, now)}${counts}` };
}

function generalNews(state: FlowState, now: number): Notice {
  const { sign, tone, title, body } = describe(state);
  const [first] = body;
  return { tone: noticeTone(FLOW_TONES[tone]), message: text`${safeText(sign)} ${flowText(title, now)}${first ? text`: ${flowText(first.message, now)}` : text``}` };
}

function said(parts: readonly SafeText[]): SafeText {
  return joined(parts, text`, `);
}

function noticeTone(tone: (typeof FLOW_TONES)[keyof typeof FLOW_TONES]): Notice['tone'] {
  return tone === 'unknown' ? 'caution' : tone;
}
