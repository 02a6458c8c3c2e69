import { describeCancellationProvider, PROVIDER_FAILURES, type Truth } from '@countermand/provider-kit/testing';
import { describe, test } from '@jest/globals';
import { provider } from './provider.ts';
import { createDemoOrders, createFastPodSimulator } from './simulator/index.ts';

const TRUTHS: Readonly<Record<string, Truth>> = { cancelled: 'stopped', shipped: 'shipped' };

const first = (status: string) => ({ kind: 'order', id: createDemoOrders().find(({ order_status }) => order_status === status)?.id ?? '' });

describeCancellationProvider({
  provider,
  backend: async () => {
    const simulator = await createFastPodSimulator();
    return Object.assign(simulator, { truth: ({ id }: { readonly id: string }) => TRUTHS[simulator.order(id)?.order_status ?? ''] ?? 'going_ahead' });
  },
  orders: { stoppable: first('new_order'), stopped: first('cancelled'), tooLate: first('shipped'), missing: { kind: 'order', id: 'F237-010100-999999' } },
  failures: PROVIDER_FAILURES,
  refusesInSuccess: true,
  search: { text: first('new_order').id, finds: first('new_order') },
  framework: { describe, test },
});
