import { repeatsByItself } from '../machine/effect.ts';
import { gateText, mayConfirm, ordersToFile } from '../machine/intent.ts';
import type { Confirming, FlowState, Offline, SessionExpired, SubmitRefused, SubmitUncertain } from '../machine/state.ts';
import { say, type Message } from '../messages/message.ts';
import { act, keep, stop } from './actions.ts';
import type { Description, Look } from './description.ts';
import { describePreview, describePreviews } from './describe-preview.ts';
import { describeTracking } from './describe-tracking.ts';
import { line, present } from './lines.ts';
import { CAUTION, DANGER, NEUTRAL, UNKNOWN, WAITING } from './looks.ts';

type More = Pick<Description, 'actions'> & Partial<Description>;

function description(look: Look, title: Message, more: More): Description {
  return { ...look, title, body: [], timing: [], busy: false, shown: true, gate: null, ...more };
}

/** What a face shows of a state. Says nothing that the state does not hold. */
export function describe(state: FlowState): Description {
  switch (state.name) {
    case 'idle':
      return description(NEUTRAL, say('idle.title'), { actions: [], shown: false });
    case 'previewing':
      return description(WAITING, say('previewing.title'), { busy: true, actions: [keep(state.draft.orders.length)] });
    case 'preview_failed': {
      const why = line(DANGER, state.problem ? say('said', { text: state.problem.detail }) : say('no_answer'));
      return description(DANGER, say('preview_failed.title'), { body: [why, nothingSent], actions: [keep(state.draft.orders.length), act('retry')] });
    }
    case 'confirming':
      return describeQuestion(state);
    case 'submitting':
      return description(WAITING, say('submitting.title'), { body: [line(WAITING, say('submitting.means'))], busy: true, shown: state.shown, actions: [closeOrShow(state)] });
    case 'submit_uncertain':
      return describeUncertain(state);
    case 'submit_refused':
      return describeRefused(state);
    case 'following':
    case 'withdrawing':
    case 'settled':
      return describeTracking(state);
    case 'session_expired':
      return describeExpired(state);
    case 'offline':
      return describeOffline(state);
  }
}

const nothingSent = line(NEUTRAL, say('nothing_sent'));

function closeOrShow({ shown }: { readonly shown: boolean }) {
  return act(shown ? 'close' : 'show', true);
}

function describeQuestion({ question }: Confirming): Description {
  const { previews, typed } = question;
  const count = ordersToFile(question).length;
  const one = previews.length === 1 ? previews[0] : undefined;
  const gate = gateText(question);
  const title = one
    ? say('confirming.title', { order: one.orderNumber ?? one.reference ?? one.asked })
    : count > 0
      ? say('confirming.title_several', { count })
      : say('confirming.none');
  return description(CAUTION, title, {
    body: present(...(one ? describePreview(one) : describePreviews(question)), gate !== null && line(CAUTION, say('confirming.type', { count, text: gate }))),
    gate: gate === null ? null : { text: gate, typed },
    actions: [keep(count), act('check_again'), stop(count, mayConfirm(question))],
  });
}

function describeUncertain(state: SubmitUncertain): Description {
  const { sends, look, problem } = state;
  const busy = look === 'looking' || repeatsByItself(sends);
  return description(UNKNOWN, say('submit_uncertain.title'), {
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
  return description(DANGER, say('submit_refused.title'), {
    body: [line(DANGER, say('said', { text: problem.detail })), nothingSent],
    shown,
    actions: present(!shown && act('show'), act('close', true), act('back'), problem.retryable && act('retry')),
  });
}

/** What was interrupted stays in view, beneath what interrupted it; nothing but closing can be done about it meanwhile. */
function interrupted(beneath: Description, title: Message, more: More): Description {
  return { ...beneath, tone: 'caution', sign: '!', title, ...more, body: [...(more.body ?? []), ...beneath.body] };
}

function describeExpired({ resume, renewing, problem }: SessionExpired): Description {
  const beneath = describe(resume);
  return interrupted(beneath, say('session_expired.title'), {
    body: present(line(CAUTION, say('session_expired.means'), problem?.detail), renewing && line(WAITING, say('session_expired.renewing'))),
    busy: renewing,
    actions: [...beneath.actions.filter(leaves), { ...act('sign_in'), enabled: !renewing }],
  });
}

function describeOffline({ resume }: Offline): Description {
  const beneath = describe(resume);
  return interrupted(beneath, say('offline.title'), {
    body: [line(CAUTION, say('offline.means'))],
    busy: false,
    actions: [...beneath.actions.filter(leaves), act('retry')],
  });
}

function leaves({ id }: Description['actions'][number]): boolean {
  return id === 'close' || id === 'show' || id === 'keep_order';
}
