import type { IntakeRecord } from '@countermand/core';
import { aCancellation, anEvent, aRequester, file, insert, keyOf, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const INTAKE: IntakeRecord = {
  principal: 'local:alice',
  route: 'POST /v1/cancellations',
  key: 'k1',
  fingerprint: 'ab12',
  cancellationId: 'can_1',
  joined: true,
  createdAt: START,
};

export function describeFiling(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('what was filed is read back as it was, with its requester and its event', async () => {
    const { ledger } = fixture();
    const cancellation = aCancellation({
      origin: { provider: 'acme', baseUrl: 'https://acme.example', store: 'north' },
      note: 'call back — “soon” 😀',
      options: { refund: true, message: 'x' },
      nextActionAt: START + 0.5,
      warnings: [{ code: 'contradicted_after_end', message: 'odd' }],
      statusBefore: { status: 'open', request_status: null },
      observations: [{ rawStatus: { status: 'open' }, seenAt: START }],
    });
    const requester = aRequester({ idempotencyKey: 'k', sendAfter: START });
    const event = anEvent(cancellation, { type: 'cancellation.requested', to: 'queued', data: { requester: requester.id, first: true } });
    await ledger.transact((transaction) => transaction.insertCancellation(cancellation, requester, keyOf(cancellation), event));

    const record = { cancellation, requesters: [requester], followUps: [] };
    expect(await ledger.reader.cancellation(cancellation.id)).toEqual(record);
    expect(await ledger.reader.liveCancellation(keyOf(cancellation))).toEqual(record);
    expect(await ledger.reader.listEvents({ after: 0, limit: 5 })).toEqual([{ ...event, position: 1 }]);
  });

  test('what is not there is undefined', async () => {
    const { reader } = fixture().ledger;
    expect(await reader.cancellation('can_none')).toBeUndefined();
    expect(await reader.liveCancellation('none')).toBeUndefined();
    expect(await reader.followUp('fol_none')).toBeUndefined();
    expect(await reader.lane('none')).toBeUndefined();
    expect(await reader.attemptsOf('can_none')).toEqual([]);
    expect(await reader.accountsWithWork()).toEqual([]);
  });

  test('a target has one live cancellation, and another one once it has ended', async () => {
    const { ledger } = fixture();
    const first = await file(ledger);
    const again = { target: first.target, account: 'acme-other' };
    await expect(file(ledger, again)).rejects.toMatchObject({ name: 'DuplicateLiveTargetError' });
    expect(await ledger.reader.listEvents({ after: 0, limit: 5 })).toHaveLength(1);

    await ledger.transact((transaction) => transaction.changeCancellation(first, { state: 'withdrawn', nextActionAt: null }, anEvent(first)));
    expect(await ledger.reader.liveCancellation(keyOf(first))).toBeUndefined();
    const second = await file(ledger, again);
    expect((await ledger.reader.liveCancellation(keyOf(first)))?.cancellation.id).toBe(second.id);
  });

  test('after a duplicate the same transaction goes on, and holds nothing of the refused one', async () => {
    const { ledger } = fixture();
    const first = await file(ledger);
    const joined = await ledger.transact(async (transaction) => {
      await insert(transaction, aCancellation({ target: first.target })).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'DuplicateLiveTargetError' });
      });
      await transaction.insertRequester(first.id, aRequester(), anEvent(first, { type: 'cancellation.joined' }));
      return transaction.liveCancellation(keyOf(first));
    });
    expect(joined?.requesters).toHaveLength(2);
    expect((await ledger.reader.listCancellations({ limit: 9 })).items).toHaveLength(1);
  });

  test('of fifty that file the same target at once one wins', async () => {
    const { ledger } = fixture();
    const target = { kind: 'order', id: 'contested' };
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => file(ledger, { target })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('requesters are kept in the order they came, and withdraw once', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger);
    const second = aRequester({ note: 'me too' });
    await ledger.transact((transaction) => transaction.insertRequester(cancellation.id, second, anEvent(cancellation)));
    const withdraw = (requester: string, of = cancellation.id) =>
      ledger.transact((transaction) => transaction.withdrawRequester(of, requester, START + 5, anEvent(cancellation)));

    expect(await withdraw(second.id, 'can_other')).toBe(false);
    expect(await withdraw('req_none')).toBe(false);
    expect(await withdraw(second.id)).toBe(true);
    expect(await withdraw(second.id)).toBe(false);
    const record = await ledger.reader.cancellation(cancellation.id);
    expect(record?.requesters[1]).toEqual({ ...second, withdrawnAt: START + 5 });
    expect(record?.requesters[0]?.withdrawnAt).toBeNull();
    expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toHaveLength(3);
  });

  test('nobody joins a cancellation that is not there', async () => {
    const { ledger } = fixture();
    const join = ledger.transact((transaction) => transaction.insertRequester('can_none', aRequester(), anEvent(aCancellation())));
    await expect(join).rejects.toThrow('no cancellation can_none');
  });

  test('an idempotency key is taken once, by principal and route', async () => {
    const { ledger } = fixture();
    const remember = (record: IntakeRecord) => ledger.transact((transaction) => transaction.rememberIntake(record));
    await remember(INTAKE);
    await remember({ ...INTAKE, principal: 'local:bob', joined: false });
    await remember({ ...INTAKE, route: 'other' });
    await expect(remember({ ...INTAKE, fingerprint: 'cd34' })).rejects.toMatchObject({ name: 'DuplicateIntakeError' });
    expect(await ledger.reader.intake(INTAKE)).toEqual(INTAKE);
    expect((await ledger.reader.intake({ ...INTAKE, principal: 'local:bob' }))?.joined).toBe(false);
    expect(await ledger.reader.intake({ ...INTAKE, key: 'k2' })).toBeUndefined();
  });
}
