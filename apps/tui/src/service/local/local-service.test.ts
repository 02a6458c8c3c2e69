import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_REASON, type CancellationView } from '@countermand/core/model';
import { valueOf } from '../../cli/problem-error.ts';
import { latestEvidence } from '../../session/latest-evidence.ts';
import { openLocalService, type OpenedService } from '../../test-support/open-local-service.ts';
import { openWorkplace, type Workplace } from '../../test-support/workplace.ts';
import type { Service } from '../service.ts';

const NOBODY = 'can_01M802M4APA16S7JWX3YFEAF2K';
const LONG_MS = 30_000;

let place: Workplace;
let opened: OpenedService;
let service: Service;

beforeEach(async () => {
  place = await openWorkplace();
  opened = await openLocalService(place);
  service = opened.service;
});
afterEach(async () => {
  await opened.close();
  await place.close();
});

async function file(reference: string, idempotencyKey = reference): Promise<CancellationView> {
  return valueOf(await service.file({ reference, reason: DEFAULT_REASON }, idempotencyKey)).view;
}

/** Works these until they have settled. */
async function settle(...views: readonly CancellationView[]): Promise<readonly CancellationView[]> {
  const ids = views.map(({ id }) => id);
  const endWork = service.work({ accounts: views.map(({ account }) => account), cancellations: () => ids });
  try {
    return await Promise.all(ids.map(async (id) => valueOf(await service.settle(id, { timeoutMs: LONG_MS }))));
  } finally {
    await endWork();
  }
}

describe('orders', () => {
  test('one is read as the API answers: the snapshot and what is known around it, side by side', async () => {
    const read = async () => valueOf(await service.readTarget('shop:01001'));
    expect(await read()).toMatchObject({ account: 'shop', provider: 'next-commerce', reference: 'shop:1001', status: 'active', eligibility: { answer: 'yes' } });
    expect(await read()).not.toHaveProperty('snapshot');
    const { id } = await file('shop:1001');
    expect(await read()).toMatchObject({ liveCancellation: { id, state: 'queued' } });
  });

  test('a number becomes the order it stands for, and what is not there is said as a problem', async () => {
    expect(valueOf(await service.resolveReference('shop:@10002'))).toEqual({ reference: 'shop:1002', account: 'shop', target: { kind: 'fulfillment_order', id: '1002' }, orderNumber: '10002' });
    expect(valueOf(await service.resolveReference('shop:01002'))).toMatchObject({ reference: 'shop:1002', orderNumber: null });
    expect(await service.resolveReference('nowhere:1')).toMatchObject({ ok: false, problem: { code: 'unknown_account' } });
  });

  test('are found in all accounts, and previewed without a trace', async () => {
    expect(valueOf(await service.find({ search: '10002' })).items[0]).toMatchObject({ reference: 'shop:1002', exact: true });
    const [preview] = valueOf(await service.preview({ references: ['shop:1001'] }));
    expect(preview).toMatchObject({ reference: 'shop:1001', plan: { kind: 'send' }, problems: [] });
    expect(valueOf(await service.cancellations({}))).toEqual({ items: [], nextCursor: null });
    expect(place.shop.writes).toEqual([]);
  });
});

describe('a cancellation', () => {
  test('is filed once under one key, and joined under another', async () => {
    const filing = async (key: string, reference: string) => service.file({ reference, reason: DEFAULT_REASON }, key);
    const { view, replayed } = valueOf(await filing('once', 'shop:1001'));
    expect([view.state, replayed]).toEqual(['queued', false]);
    expect(valueOf(await filing('once', 'shop:1001'))).toMatchObject({ view: { id: view.id }, replayed: true });
    expect(valueOf(await filing('again', 'shop:1001'))).toMatchObject({ view: { id: view.id, joined: true }, replayed: false });
    expect(await filing('once', 'shop:1002')).toMatchObject({ ok: false, problem: { code: 'idempotency_key_reused' } });
    expect(valueOf(await service.cancellations({ states: ['queued'] })).items.map(({ id }) => id)).toEqual([view.id]);
  });

  test('is worked to its end, and its events tell what it rests on', async () => {
    const [view] = await settle(await file('shop:1001'));
    expect(view).toMatchObject({ state: 'cancelled', confirmedBy: 'response', replacement: { hold: 'held' } });
    const { items, nextCursor } = valueOf(await service.events({ cancellation: view?.id ?? '' }));
    expect(items[0]).toMatchObject({ type: 'cancellation.requested', cancellation: view?.id, batch: null, actor: 'local:tester', channel: 'cli', at: expect.stringMatching(/Z$/) });
    expect(nextCursor).toBe(String(items.at(-1)?.position));
    expect(await latestEvidence(service, view?.id ?? '')).toMatchObject({ operation: expect.any(String), httpStatus: 200 });
    expect(valueOf(await service.events({ cancellation: view?.id ?? '', after: Number(nextCursor) }))).toEqual({ items: [], nextCursor });
  });

  test('that this work was not told of is left alone, until it is', async () => {
    const [other, own] = [await file('shop:1001'), await file('shop:1002')];
    const ids = [own.id];
    const endWork = service.work({ accounts: ['shop', 'pod'], cancellations: () => ids });
    expect(valueOf(await service.settle(own.id, { timeoutMs: LONG_MS }))).toMatchObject({ state: 'cancelled' });
    expect(valueOf(await service.cancellation(other.id))).toMatchObject({ state: 'queued' });
    const later = await file(`pod:${place.pod.examples[0] ?? ''}`);
    ids.push(later.id);
    expect(valueOf(await service.settle(later.id, { timeoutMs: LONG_MS }))).toMatchObject({ state: 'cancelled' });
    expect(valueOf(await service.cancellation(other.id))).toMatchObject({ state: 'queued' });
    await endWork();
  });

  test('is waited for no longer than was said, and no longer than somebody wants to', async () => {
    const { id } = await file('shop:1001');
    expect(valueOf(await service.settle(id, { timeoutMs: 1 }))).toMatchObject({ id, state: 'queued' });
    expect(valueOf(await service.settle(id, { timeoutMs: LONG_MS, signal: AbortSignal.abort() }))).toMatchObject({ id, state: 'queued' });
    expect(await service.settle(NOBODY, { timeoutMs: LONG_MS })).toMatchObject({ ok: false, problem: { code: 'not_found' } });
  });

  test('is taken back, looked at again and decided upon where its state allows it', async () => {
    const { id } = await file('shop:1001');
    expect(valueOf(await service.withdraw(id))).toMatchObject({ state: 'withdrawn', requesters: [{ actor: 'local:tester', withdrawnAt: expect.any(String) }] });
    expect(await service.recheck(id)).toMatchObject({ ok: false, problem: { code: 'state_conflict' } });
    expect(await service.resolve(id, { as: 'cancelled', note: 'They said so.' })).toMatchObject({ ok: false, problem: { code: 'state_conflict' } });
    const [stopped] = await settle(await file('shop:1002'));
    expect(valueOf(await service.recheck(stopped?.id ?? ''))).toMatchObject({ state: 'cancelled' });
  });
});

test('a change is told, and no more once that was ended', async () => {
  let told = 0;
  const changed = new Promise<void>((resolve) => {
    const end = service.onChange(() => {
      told++;
      end();
      resolve();
    });
  });
  await file('shop:1001');
  await changed;
  const later = new Promise<void>((resolve) => void service.onChange(resolve));
  await file('shop:1002');
  await later;
  expect(told).toBe(1);
});

test('keys are made, shown once, and ended', async () => {
  const { secret, ...key } = valueOf(await service.keys.create({ name: 'the portal', scopes: ['cancellations:read'] }));
  expect([secret.startsWith('cmd_'), key.accounts, key.createdBy]).toEqual([true, 'all', 'local:tester']);
  expect(valueOf(await service.keys.list())).toEqual([key]);
  expect(valueOf(await service.keys.revoke(key.id))).toEqual({ ...key, revokedAt: expect.any(String), revokedBy: 'local:tester' });
  expect(await service.keys.create({ name: '', scopes: [] })).toMatchObject({ ok: false, problem: { code: 'invalid_request', errors: [{ pointer: '/name' }, { pointer: '/scopes' }] } });
});

test('accounts and providers come as the API answers them, and the place says whose they are', async () => {
  expect(valueOf(await service.accounts())).toMatchObject([{ id: 'pod', worker: 'none' }, { id: 'shop', worker: 'none' }]);
  expect(valueOf(await service.providers()).map(({ id }) => id).sort()).toEqual(['fastpod', 'next-commerce']);
  expect(service.place).toEqual({ kind: 'ledger', ledger: `sqlite:${place.folder}/countermand.db`, configuration: `${place.folder}/countermand.config.json`, demo: false });
});
