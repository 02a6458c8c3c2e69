import { describeCancellationProvider, PROVIDER_FAILURES, type Truth } from '@countermand/provider-kit/testing';
import { describe, test } from '@jest/globals';
import { provider } from './provider.ts';
import { createDemoStock, createNextCommerceSimulator } from './simulator/index.ts';


const ofKind = (id: string) => ({ kind: 'fulfillment_order', id });

const first = (status: string) => ofKind(String(createDemoStock().fulfillmentOrders.find((each) => each.status === status)?.id ?? ''));

function truthOf(standing: Readonly<Record<string, unknown>> | undefined): Truth {
  const { status, request_status: request } = standing ?? {};
  if (status === 'canceled' || status === 'cancelled') return 'stopped';
  if (request === 'cancellation_requested') return 'requested';
  return status === 'closed' ? 'shipped' : 'going_ahead';
}

describeCancellationProvider({
  provider,
  backend: async () => {
    const simulator = await createNextCommerceSimulator();
    return Object.assign(simulator, { truth: ({ id }: { readonly id: string }) => truthOf(simulator.fulfillmentOrder(id)) });
  },
  orders: { stoppable: ofKind('1001'), stopped: first('canceled'), tooLate: first('closed'), missing: ofKind('999999') },
  failures: PROVIDER_FAILURES,
  // What a cancelled fulfilment order is shown as is not documented, so that its answer may say closed; reads look at the shipments.
  sharedWords: ['closed'],
  search: { text: '10001', finds: ofKind('1001') },
  framework: { describe, test },
});
