import type { SimulatorReply, SimulatorRequest } from '../../testing/route.ts';
import { createSimulator } from '../../testing/simulator.ts';
import { HOSTILE_STRINGS } from '../../testing/hostile-strings.ts';
import type { ProviderFailureName } from '../../testing/failures.ts';
import type { ConformanceBackend, ConformanceOrders, Truth } from '../../conformance/subject.ts';

const TOKEN = 'toy-token-4711';

type State = 'open' | 'asked' | 'stopped' | 'sent';

export const TOY_ORDERS: ConformanceOrders = {
  stoppable: { kind: 'order', id: '1' },
  missing: { kind: 'order', id: '99' },
  stopped: { kind: 'order', id: '2' },
  tooLate: { kind: 'order', id: '3' },
};

export const TOY_FAILURES: readonly ProviderFailureName[] = ['already_cancelled', 'too_late', 'accepted_later', 'contradicts_itself', 'lies', 'status_false', 'wrong_id', 'hostile_strings'];

const TRUTHS: Readonly<Record<State, Truth>> = { open: 'going_ahead', asked: 'requested', stopped: 'stopped', sent: 'shipped' };

/** A shop of three orders: `GET /orders/:id`, `POST /orders/:id/stop`, both answering `{ ok, order: { id, state }, message? }`. */
export async function startToy(): Promise<ConformanceBackend> {
  const states = new Map<string, State>([
    ['1', 'open'],
    ['2', 'stopped'],
    ['3', 'sent'],
  ]);
  const shown = (id: string, state: string | undefined, more: object = {}): SimulatorReply => ({ status: 200, body: { ok: true, order: { id: Number(id), state }, ...more } });
  const refused = (message: string): SimulatorReply => ({ status: 409, body: { ok: false, message } });
  const set = (id: string, state: State, tookEffect = true) => () => {
    states.set(id, state);
    return tookEffect;
  };
  const read = ({ params: { id = '' }, failure }: SimulatorRequest): SimulatorReply => {
    const state = states.get(id);
    if (state === undefined) return { status: 404, body: { ok: false, message: 'There is no such order.' } };
    return failure === 'wrong_id' ? shown('77', state) : shown(id, state);
  };
  const stop = ({ params: { id = '' }, failure }: SimulatorRequest): SimulatorReply => {
    const state = states.get(id);
    if (state === undefined) return { status: 404, body: { ok: false, message: 'There is no such order.' } };
    switch (failure) {
      case 'already_cancelled':
        return { ...refused('It is stopped.'), effect: set(id, 'stopped', false) };
      case 'too_late':
        return { ...refused('It was sent.'), effect: set(id, 'sent', false) };
      case 'accepted_later':
        return { ...shown(id, 'asked'), effect: set(id, 'asked', false) };
      case 'contradicts_itself':
        return shown(id, 'open', { message: 'Stopped.' });
      case 'lies':
        return shown(id, 'stopped');
      case 'status_false':
        return { status: 200, body: { ok: false, message: 'Not now.', order: { id: Number(id), state } } };
      case 'wrong_id':
        return shown('77', 'stopped');
      case 'hostile_strings':
        return { ...shown(id, 'stopped', { message: HOSTILE_STRINGS.join(' ') }), effect: set(id, 'stopped') };
      case 'rejected_later':
      case 'ships_after_cancel':
      case null:
        return state === 'open' ? { ...shown(id, 'stopped'), effect: set(id, 'stopped') } : refused(`It is ${state}.`);
    }
  };
  const simulator = await createSimulator({
    name: 'Toy',
    basePath: '',
    token: TOKEN,
    routes: [
      { operation: 'read', kind: 'read', method: 'GET', pattern: '/orders/:id', handle: read },
      { operation: 'stop', kind: 'write', method: 'POST', pattern: '/orders/:id/stop', handle: stop },
    ],
  });
  return Object.assign(simulator, {
    settings: { baseUrl: simulator.url, token: TOKEN },
    token: TOKEN,
    truth: ({ id }: { readonly id: string }) => TRUTHS[states.get(id) ?? 'open'],
  });
}
