import { file, START } from '../fixtures.ts';
import { aDelivery, anEndpoint } from '../webhook-fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeWebhooks(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const inserted = async (...[changes]: Parameters<typeof anEndpoint>) => {
    const endpoint = anEndpoint(changes);
    await fixture().ledger.transact((it) => it.insertWebhookEndpoint(endpoint));
    return endpoint;
  };
  const claiming = { now: START, until: START + 60_000, limit: 10 };

  test('an endpoint is read back as it was, listed newest first, changed and removed', async () => {
    const { ledger, clock } = fixture();
    const first = await inserted({ types: ['batch.*'], accounts: ['acme'], description: 'ops’ desk' });
    const second = await inserted();
    expect(await ledger.reader.webhookEndpoint(first.id)).toEqual(first);
    expect(await ledger.reader.webhookEndpoint('whe_none')).toBeUndefined();
    expect((await ledger.reader.webhookEndpoints()).map(({ id }) => id)).toEqual([second.id, first.id]);
    clock.advance(5);
    const changed = await ledger.transact((it) => it.changeWebhookEndpoint(first.id, { state: 'disabled', disabledBecause: 'x', disabledAt: START }));
    expect(changed).toEqual({ ...first, state: 'disabled', disabledBecause: 'x', disabledAt: START, updatedAt: clock.now() });
    expect(await ledger.reader.webhookEndpoint(first.id)).toEqual(changed);
    const [gone, again] = await ledger.transact(async (it) => [await it.removeWebhookEndpoint(first.id), await it.removeWebhookEndpoint(first.id)]);
    expect([gone, again, await ledger.reader.webhookEndpoint(first.id)]).toEqual([true, false, undefined]);
    expect(await ledger.transact((it) => it.changeWebhookEndpoint(first.id, {}))).toBeUndefined();
  });

  test('of two that looked at the same events one records the deliveries', async () => {
    const { ledger, another } = fixture();
    const endpoint = await inserted();
    const other = await another();
    const advance = (handle: typeof ledger) =>
      handle.transact((it) => it.advanceWebhookEndpoint({ endpoint: endpoint.id, from: 0, to: 7 }, [aDelivery(endpoint), aDelivery(endpoint)]));
    expect((await Promise.all([advance(ledger), advance(other)])).filter(Boolean)).toHaveLength(1);
    expect((await ledger.reader.webhookEndpoint(endpoint.id))?.position).toBe(7);
    expect((await ledger.reader.listWebhookDeliveries({ endpoint: endpoint.id, limit: 9 })).items).toHaveLength(2);
    expect(await ledger.reader.webhookBacklog(endpoint.id)).toEqual({ pending: 2, firstDueAt: START });
    expect(await ledger.reader.nextWebhookDueAt(endpoint.id)).toBe(START);
  });

  test('a disabled endpoint gets nothing more', async () => {
    const { ledger } = fixture();
    const endpoint = await inserted({ state: 'disabled' });
    expect(await ledger.transact((it) => it.advanceWebhookEndpoint({ endpoint: endpoint.id, from: 0, to: 7 }, [aDelivery(endpoint)]))).toBe(false);
    expect(await ledger.reader.webhookBacklog(endpoint.id)).toEqual({ pending: 0, firstDueAt: null });
  });

  test('what is due is claimed once, the most overdue first, until the claim runs out', async () => {
    const { ledger, another } = fixture();
    const [endpoint, elsewhere] = [await inserted(), await inserted()];
    const late = aDelivery(endpoint, { nextAttemptAt: START - 5 });
    const now = aDelivery(endpoint);
    const later = aDelivery(endpoint, { nextAttemptAt: START + 1 });
    await ledger.transact((it) => it.insertWebhookDeliveries([now, later, late, aDelivery(elsewhere)]));
    const claim = async (handle: typeof ledger, name: string, more: Partial<typeof claiming> = {}) =>
      (await handle.transact((it) => it.claimWebhookDeliveries({ endpoint: endpoint.id, claim: name, ...claiming, ...more }))).map(({ id }) => id);
    expect(await claim(ledger, 'a', { limit: 1 })).toEqual([late.id]);
    const other = await another();
    expect((await Promise.all([claim(ledger, 'b'), claim(other, 'c')])).flat()).toEqual([now.id]);
    const again = await claim(other, 'd', { now: START + 60_000, until: START + 90_000 });
    expect([again[0], ...again.slice(1).sort()]).toEqual([later.id, ...[now.id, late.id].sort()]);
  });

  test('only who holds the claim changes a delivery', async () => {
    const { ledger } = fixture();
    const endpoint = await inserted();
    const delivery = aDelivery(endpoint);
    await ledger.transact((it) => it.insertWebhookDeliveries([delivery]));
    const [claimed] = await ledger.transact((it) => it.claimWebhookDeliveries({ endpoint: endpoint.id, claim: 'mine', ...claiming }));
    expect(claimed).toEqual({ ...delivery, claim: 'mine', nextAttemptAt: START + 60_000 });
    const lastAttempt = { at: START, status: 200, durationMs: 3, error: null };
    const change = (claim: string) =>
      ledger.transact((it) => it.changeWebhookDelivery({ id: delivery.id, claim }, { state: 'delivered', attempts: 1, lastAttempt, nextAttemptAt: null, claim: null, finishedAt: START }));
    expect([await change('another'), await change('mine'), await change('mine')]).toEqual([false, true, false]);
    expect(await ledger.reader.webhookDelivery(delivery.id)).toEqual({ ...delivery, state: 'delivered', attempts: 1, lastAttempt, nextAttemptAt: null, finishedAt: START });
    expect(await ledger.reader.webhookBacklog(endpoint.id)).toEqual({ pending: 0, firstDueAt: null });
  });

  test('the log of deliveries is newest first, in pages, by state where asked', async () => {
    const { ledger } = fixture();
    const [endpoint, elsewhere] = [await inserted(), await inserted()];
    const made = [0, 1, 1, 2].map((more, index) => aDelivery(endpoint, { createdAt: START + more, state: index === 1 ? 'failed' : 'pending' }));
    await ledger.transact((it) => it.insertWebhookDeliveries([...made, aDelivery(elsewhere)]));
    const [a, b, c, d] = made.map(({ id }) => id);
    const pages = async (states?: ('pending' | 'failed')[]) => {
      const ids: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await ledger.reader.listWebhookDeliveries({ endpoint: endpoint.id, limit: 2, ...(states && { states }), ...(cursor && { cursor }) });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      return ids;
    };
    expect(await pages()).toEqual([d, c, b, a]);
    expect(await pages(['failed', 'pending'])).toEqual([d, c, b, a]);
    expect(await pages(['pending'])).toEqual([d, c, a]);
    expect(await pages([])).toEqual([]);
    await expect(ledger.reader.listWebhookDeliveries({ endpoint: endpoint.id, limit: 1, cursor: 'garbage' })).rejects.toMatchObject({ name: 'InvalidCursorError' });
  });

  test('deliveries are forgotten a few at a time: those that ended long ago, or all of an endpoint', async () => {
    const { ledger } = fixture();
    const [endpoint, elsewhere] = [await inserted(), await inserted()];
    const ended = [1, 2, 3].map((more) => aDelivery(endpoint, { state: 'delivered', nextAttemptAt: null, finishedAt: START + more }));
    const waiting = [aDelivery(endpoint), aDelivery(elsewhere)];
    await ledger.transact((it) => it.insertWebhookDeliveries([...ended, ...waiting]));
    const forget = (which: Parameters<Parameters<Parameters<typeof ledger.transact>[0]>[0]['forgetWebhookDeliveries']>[0], limit: number) =>
      ledger.transact((it) => it.forgetWebhookDeliveries(which, limit));
    expect([await forget({ finishedBefore: START + 3 }, 1), await forget({ finishedBefore: START + 3 }, 9), await forget({ finishedBefore: START + 3 }, 9)]).toEqual([1, 1, 0]);
    expect(await forget({ endpoint: endpoint.id }, 9)).toBe(2);
    expect(await ledger.reader.webhookDelivery(waiting[1]!.id)).toEqual(waiting[1]);
  });

  test('deliveries are recorded with their advance, or not at all', async () => {
    const { ledger } = fixture();
    const endpoint = await inserted();
    await file(ledger);
    await expect(
      ledger.transact(async (it) => {
        await it.advanceWebhookEndpoint({ endpoint: endpoint.id, from: 0, to: 1 }, [aDelivery(endpoint)]);
        throw new Error('thought better of it');
      }),
    ).rejects.toThrow('thought better of it');
    expect(await ledger.reader.webhookEndpoint(endpoint.id)).toEqual(endpoint);
    expect((await ledger.reader.listWebhookDeliveries({ endpoint: endpoint.id, limit: 9 })).items).toEqual([]);
  });
}
