import { repeatsByItself } from '../machine/effect.ts';
import type { FlowState, SessionExpired, SubmitRefused, SubmitUncertain } from '../machine/state.ts';
import { say } from '../messages/message.ts';
import { act, closeOrShow } from './actions.ts';
import type { Description, Look } from './description.ts';
import { describeTracking } from './describe-tracking.ts';
import { line, present } from './lines.ts';
import { CAUTION, DANGER, NEUTRAL, UNKNOWN, WAITING } from './looks.ts';
import { ONE_ORDER } from './one-order.ts';
import type { OrdersView } from './orders-view.ts';
import { SEVERAL_ORDERS } from './several-orders.ts';

type More = Pick<Description, 'title' | 'actions'> & Partial<Description>;

function description(look: Look, more: More): Description {
  return { ...look, body: [], timing: [], busy: false, shown: true, gate: null, ...more };
}

/** What a face shows of a state. Says nothing that the state does not hold. */
export function describe(state: FlowState): Description {
  return describeBy(SEVERAL_ORDERS, state);
}

/** The same, for a flow that was only ever opened with one order. */
export function describeOne(state: FlowState): Description {
  return describeBy(ONE_ORDER, state);
}

function describeBy(view: OrdersView, state: FlowState): Description {
  switch (state.name) {
    case 'idle':
      return description(NEUTRAL, { title: say('action.stop_order'), actions: [], shown: false });
    case 'previewing':
      return description(WAITING, { title: say('previewing.title'), busy: true, actions: [view.keep(state.draft.orders.length)] });
    case 'preview_failed': {
      const why = line(DANGER, state.problem ? say('said', { text: state.problem.detail }) : say('no_answer'));
      return description(DANGER, { title: say('preview_failed.title'), body: [why, nothingSent], actions: [view.keep(state.draft.orders.length), act('retry')] });
    }
    case 'confirming':
      return description(CAUTION, view.question(state.question));
    case 'submitting':
      return description(WAITING, { title: say('submitting.title'), body: [line(WAITING, say('submitting.means'))], busy: true, shown: state.shown, actions: [closeOrShow(state)] });
    case 'submit_uncertain':
      return describeUncertain(state);
    case 'submit_refused':
      return describeRefused(state);
    case 'following':
    case 'withdrawing':
    case 'settled':
      return describeTracking(view, state);
    case 'session_expired':
      return describeExpired(state, describeBy(view, state.resume));
    case 'offline':
      return describeOffline(describeBy(view, state.resume));
  }
}

const nothingSent = line(NEUTRAL, say('nothing_sent'));

function describeUncertain(state: SubmitUncertain): Description {
  const { sends, look, problem } = state;
  const busy = look === 'looking' || repeatsByItself(sends);
  return description(UNKNOWN, {
    title: say('submit_uncertain.title'),
    body: present(
      line(UNKNOWN, say('submit_uncertain.means'), problem?.detail),
      look !== 'none' && line(UNKNOWN, say(`submit_uncertain.${look}`)),
      busy && look !== 'looking' && line(WAITING, say('submit_uncertain.by_itself')),
    ),
    busy,
    shown: state.shown,
    actions: [closeOrShow(state), { ...act('look'), enabled: look !== 'looking' }, act('send_again')],
  });
}

function describeRefused(state: SubmitRefused): Description {
  const { problem, shown } = state;
  return description(DANGER, {
    title: say('submit_refused.title'),
    body: [line(DANGER, say('said', { text: problem.detail })), nothingSent],
    shown,
    actions: present(!shown && act('show'), act('close', true), act('back'), problem.retryable && act('retry')),
  });
}

/** What was interrupted stays in view, beneath what interrupted it; nothing but closing can be done about it meanwhile. */
function interrupted(beneath: Description, more: More): Description {
  return { ...beneath, ...CAUTION, ...more, body: [...(more.body ?? []), ...beneath.body] };
}

function describeExpired({ renewing, problem }: SessionExpired, beneath: Description): Description {
  return interrupted(beneath, {
    title: say(problem?.code === 'no_session' ? 'no_session' : 'session_expired.title'),
    body: present(line(CAUTION, say('session_expired.means'), problem?.detail), renewing && line(WAITING, say('session_expired.renewing'))),
    busy: renewing,
    actions: [...beneath.actions.filter(leaves), { ...act('sign_in'), enabled: !renewing }],
  });
}

function describeOffline(beneath: Description): Description {
  return interrupted(beneath, {
    title: say('offline.title'),
    body: [line(CAUTION, say('offline.means'))],
    busy: false,
    actions: [...beneath.actions.filter(leaves), act('retry')],
  });
}

function leaves({ event: { type } }: Description['actions'][number]): boolean {
  return type === 'close' || type === 'show';
}
