import { join } from 'node:path';
import { LaneWorker, RequestCancellation, WaitForCancellation, WithdrawCancellation } from '@countermand/core';
import { timestamp } from '@countermand/core/model';
import { createSimulator as createFastPod } from '@countermand/provider-fastpod/simulator';
import { createSimulator as createNextCommerce } from '@countermand/provider-next-commerce/simulator';
import { systemClock } from '../composition/system-clock.ts';
import { openHost, type Host } from '../composition/open-host.ts';
import { loadConfiguration } from '../configuration/load-configuration.ts';

/** Calls are given up soon, and a lost write is known not to land soon. */
const QUICK = { timeoutMs: 2_000, settleMs: 50 };

const actor = (name: string) => ({ principal: `local:${name}`, channel: 'cli' }) as const;

/** What a day's work leaves: by what became of it. */
export interface WorkedLedger {
  readonly configuration: string;
  /** Stopped at once; what took its place is held. */
  readonly stopped: string;
  /** Sent twice: the first request was lost. */
  readonly sentTwice: string;
  readonly refused: string;
  /** Waits for its time, for two who asked. */
  readonly waiting: string;
  readonly withdrawn: string;
}

/** Works five cancellations at simulators into a ledger in `folder`, through the real engine. */
export async function workedLedger(folder: string, writeFile: (name: string, text: string) => void): Promise<WorkedLedger> {
  const [pod, shop] = await Promise.all([createFastPod(), createNextCommerce()]);
  const accounts = [
    { id: 'pod', provider: 'fastpod', settings: { ...pod.settings, ...QUICK, token: pod.token } },
    { id: 'shop', provider: 'next-commerce', settings: { ...shop.settings, ...QUICK, token: shop.token } },
  ];
  writeFile('countermand.config.json', JSON.stringify({ accounts }));
  const file = join(folder, 'countermand.config.json');
  const host = await openHost({ configuration: loadConfiguration({ file, environment: {} }), environment: {}, logLevel: 'silent' });
  const ask = asker(host);
  pod.fail({ failure: 'too_late', operation: 'cancel' });
  shop.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', targetId: '1002' });
  const sendAfter = timestamp(systemClock.now() + 86_400_000);
  try {
    const ids = {
      stopped: await ask('alice', 'shop:1004'),
      sentTwice: await ask('alice', 'shop:1002'),
      refused: await ask('alice', 'pod:F237-120723-000001'),
      waiting: await ask('alice', 'shop:1010', sendAfter),
      withdrawn: await ask('alice', 'shop:1013', sendAfter),
    };
    await ask('bob', 'shop:1010', sendAfter);
    await host.container.resolve(WithdrawCancellation).execute(ids.withdrawn, { actor: actor('alice') });
    await work(host, [ids.stopped, ids.sentTwice, ids.refused]);
    return { configuration: file, ...ids };
  } finally {
    await host.close();
    await Promise.all([pod.close(), shop.close()]);
  }
}

function asker({ container }: Host) {
  let keys = 0;
  return async (name: string, reference: string, sendAfter?: string): Promise<string> => {
    const request = { reference, reason: 'fraud' as const, note: 'as the customer said', ...(sendAfter !== undefined && { sendAfter }) };
    const asked = await container.resolve(RequestCancellation).execute(request, { actor: actor(name), idempotencyKey: `key-${++keys}`, route: 'cli cancel' });
    if (!asked.ok) throw new Error(asked.problem.detail);
    return asked.value.view.id;
  };
}

async function work({ container }: Host, ids: readonly string[]): Promise<void> {
  const worker = container.resolve(LaneWorker);
  const waiter = container.resolve(WaitForCancellation);
  worker.start({ claim: 'all' });
  for (const id of ids) await waiter.execute(id, { timeoutMs: 30_000 });
  await worker.stop(5_000);
}
