import { createCancelFlow, type CancelFlowPort, type Intent } from '@countermand/cancel-flow';
import { expect, test } from '@jest/globals';
import { toggled } from './toggled.ts';

test('an option that is taken away and chosen again is the same request: it keeps its key', async () => {
  const filed: Intent[] = [];
  const never = () => new Promise<never>(() => {});
  const port: CancelFlowPort = {
    preview: async ({ orders }) => ({ kind: 'done', value: orders.map((asked) => ({ asked, reference: asked, plan: { kind: 'send', why: '', effects: [] }, problems: [] })) }),
    file: async (intent) => {
      filed.push(intent);
      return { kind: 'problem', problem: { code: 'target_not_found', detail: 'No.', retryable: false } };
    },
    look: never,
    follow: never,
    withdraw: never,
    renewSession: never,
  };
  const flow = createCancelFlow({ port });
  const reaches = async (name: string) => {
    while (flow.getState().name !== name) await new Promise(setImmediate);
  };
  const choose = async (...names: readonly ('refund' | 'notifyCustomer')[]) => {
    for (const name of names) {
      await reaches('confirming');
      const state = flow.getState();
      if (state.name === 'confirming') flow.send({ type: 'choose', choices: toggled(state.question.draft.choices, name) });
    }
    await reaches('confirming');
    flow.send({ type: 'confirm' });
    await reaches('submit_refused');
    flow.send({ type: 'back' });
  };
  flow.send({ type: 'open', orders: ['acme:1'] });
  await choose('refund', 'notifyCustomer');
  await choose('refund', 'refund');
  await choose('notifyCustomer');
  expect(filed.map(({ choices }) => choices.options)).toEqual([{ refund: true, notifyCustomer: true }, { refund: true, notifyCustomer: true }, { refund: true }]);
  const [first, again, other] = filed.map(({ key }) => key);
  expect([first === again, first === other]).toEqual([true, false]);
  flow.dispose();
});
