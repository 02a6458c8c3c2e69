import { expect, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import type { CancellationQuery, Service } from '../service/service.ts';
import { SAMPLE_VIEW } from '../test-support/sample-view.ts';
import { owesHold } from './owes-hold.ts';

type Hold = NonNullable<CancellationView['replacement']>['hold'];

/** Cancellations whose replacements are not held, in pages of one. */
function withHolds(...holds: readonly Hold[]) {
  const asked: CancellationQuery[] = [];
  const cancellations: Service['cancellations'] = async (query) => {
    asked.push(query);
    const place = Number(query.cursor ?? 0);
    const items = holds.slice(place, place + 1).map((hold) => ({ ...SAMPLE_VIEW, replacement: { ...SAMPLE_VIEW.replacement!, hold } }));
    return { ok: true, value: { items, nextCursor: place + 1 < holds.length ? String(place + 1) : null } };
  };
  return { service: { cancellations }, asked };
}

const { signal } = new AbortController();

test('a hold that is still to come is found on whatever page it is, and only within the batch', async () => {
  const { service, asked } = withHolds('failed', 'left', 'pending', 'left');
  expect(await owesHold(service, 'bat_1', signal)).toBe(true);
  expect(asked.map(({ batch, replacement, cursor }) => [batch, replacement, cursor])).toEqual([
    ['bat_1', 'not_held', undefined],
    ['bat_1', 'not_held', '1'],
    ['bat_1', 'not_held', '2'],
  ]);
});

test('one that failed, or was left on purpose, is not waited for', async () => {
  expect(await owesHold(withHolds('failed', 'left').service, 'bat_1', signal)).toBe(false);
  expect(await owesHold(withHolds().service, 'bat_1', signal)).toBe(false);
});
