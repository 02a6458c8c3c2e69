import { BATCH_ITEM_STATES, BATCH_STATES, CANCELLATION_STATES, type BatchItemView, type BatchView, type ShownBatchItemState } from '@countermand/core/model';
import type { BatchCheckView } from '../../service/batch-service.ts';
import { ANY, oneOf, type Everything } from './everything.ts';
import { cancellationTemplate, time } from './hostile-cancellations.ts';

const ROWS = { total: 500, accepted: 450, invalid: 40, duplicate: 10 };
const ITEM_STATES: readonly ShownBatchItemState[] = [...BATCH_ITEM_STATES, 'withdrawn'];

/** Nothing of it is waited for: it does not run, or it is through. */
export function batchTemplate(row: number): Everything<BatchView> {
  const state = oneOf(BATCH_STATES.filter((each) => each !== 'running'), row);
  return {
    id: ANY, state, name: ANY, reason: ANY, note: ANY,
    options: { refund: true, notifyCustomer: true, message: ANY, strategy: ANY as never, onReplacement: ANY as never },
    actor: ANY, channel: ANY, rows: ROWS,
    progress: {
      items: { waiting: 3, filed: 4, invalid: 40, duplicate: 10, failed: 5, withdrawn: 6 },
      cancellations: Object.fromEntries(CANCELLATION_STATES.map((each, index) => [each, index])) as Record<(typeof CANCELLATION_STATES)[number], number>,
      ratePerSecond: 3.9,
      accounts: [1, 2, 3].map(() => ({ account: ANY, waiting: 1, unsent: 2, underWay: 3 })),
    },
    finishBy: time(row), remark: ANY, retryOf: ANY, demo: row % 2 === 0, sendAfter: time(row), createdAt: time(row), receivedAt: time(row), startedAt: time(row), finishedAt: time(row),
  };
}

export function itemTemplate(row: number): Everything<BatchItemView> {
  return {
    number: row + 1, line: row + 2, state: oneOf(ITEM_STATES, row), reference: ANY, account: ANY, target: { kind: ANY, id: ANY }, merchantNumber: ANY, orderNumber: ANY, reason: ANY, note: ANY,
    joined: row % 2 === 0, retryOf: ANY, problem: { code: 'invalid_id', message: ANY }, cancellation: cancellationTemplate(row),
  };
}

export function checkTemplate(): Everything<BatchCheckView> {
  return { rows: ROWS, orders: [{ account: ANY, kind: ANY, rows: 450 }], finishBy: time(1), blankLines: 2, problems: [...Array(120).keys()].map(itemTemplate), more: 7, digest: ANY };
}
