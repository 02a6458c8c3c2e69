import { expect, test } from '@jest/globals';
import { scriptService } from '../test-support/scripted-service.ts';
import { OwnStops } from './own-stops.ts';

test('each account and each batch is worked once, and all of it ends with the cockpit', async () => {
  const begun: string[] = [];
  const ended: string[] = [];
  const work = (what: string) => {
    begun.push(what);
    return () => Promise.resolve(void ended.push(what));
  };
  const { service } = scriptService({
    work: ({ accounts }) => work(accounts.join()),
    batches: { work: (id, accounts) => work(`${id} ${accounts.join()}`) },
  });
  const own = new OwnStops(service);
  own.add({ id: 'can_1', account: 'acme', reference: 'acme:can_1' });
  own.add({ id: 'can_2', account: 'acme', reference: 'acme:can_2' });
  own.addBatch('bat_1', ['acme', 'shop']);
  own.addBatch('bat_1', ['acme']);
  own.addBatch('bat_2', []);
  expect(begun).toEqual(['acme', 'bat_1 acme,shop']);
  expect([own.hasBatch('bat_1'), own.hasBatch('bat_2'), own.ids]).toEqual([true, false, ['can_1', 'can_2']]);
  await own.close();
  await own.close();
  expect(ended).toEqual(begun);
});

test('what is recorded after the cockpit was left is known, and not worked: nobody would end that', async () => {
  const begun: string[] = [];
  const work = (what: string) => {
    begun.push(what);
    return () => Promise.resolve();
  };
  const { service } = scriptService({ work: () => work('stop'), batches: { work: () => work('batch') } });
  const own = new OwnStops(service);
  await own.close();
  own.add({ id: 'can_1', account: 'acme', reference: 'acme:can_1' });
  own.addBatch('bat_1', ['acme']);
  expect([own.ids, own.batchIds, begun]).toEqual([['can_1'], ['bat_1'], []]);
});
