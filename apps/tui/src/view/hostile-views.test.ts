import { test } from '@jest/globals';
import { toTargetReadingView, type AccountSummary, type FoundTarget, type Preview, type TargetReading } from '@countermand/core';
import { CANCELLATION_STATES, type CancellationView, type Evidence } from '@countermand/core/model';
import fc from 'fast-check';
import { summarize } from '../progress/summarize.ts';
import { previewDetails } from '../preview/preview-details.ts';
import { accountTable } from './account-table.ts';
import { SAMPLE_VIEW } from '../test-support/sample-view.ts';
import { createPaint } from '../text/paint.ts';
import { cancellationDetails } from './cancellation-details.ts';
import { cancellationTable } from './cancellation-table.ts';
import { foundTable } from './found-table.ts';
import { snapshotDetails } from './snapshot-details.ts';

const paint = createPaint(true);

/** Text that a terminal would obey, at the beginning, within and at the end. */
const hostile = fc
  .tuple(
    fc.constantFrom('\u001b[2J', '\u001b]52;c;ZXZpbA==\u0007', '\u009b31m', '\u202e', '\u200b', '\r\n', '\u2028', '\u001b', '\u0000', '\u001b[31m'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('\u001b]8;;https://evil.example\u0007', '\u0085', '\ufeff', '\u007f', ''),
  )
  .map((parts) => parts.join(''));

/** Every string within becomes hostile, so that no screen is safe by luck. */
function poisoned<T>(value: T, poison: string): T {
  if (typeof value === 'string') return poison as T;
  if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, poison)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned<unknown>(inner, poison)])) as T;
}

/** What is left when our own colours and line breaks are taken away. */
function beyondOurs(shown: string): string {
  // eslint-disable-next-line no-control-regex -- our own SGR sequences
  return shown.replaceAll(/\u001b\[\d+m/g, '').replaceAll('\n', '');
}

const evidence: Evidence = {
  operation: 'cancel', at: '2026-03-02T09:00:00Z', httpStatus: 200, subject: '1', statuses: { status: 'x' }, messages: ['m'], remark: 'r',
};
const reading: TargetReading = {
  account: 'acme', provider: 'p', reference: 'acme:1', target: { kind: 'order', id: '1' }, liveCancellation: SAMPLE_VIEW,
  snapshot: {
    target: { kind: 'order', id: '1' }, merchantNumber: 'n', status: 'active', rawStatus: { status: 'open' }, eligibility: { answer: 'yes', why: 'w', until: 'u' },
    money: { total: { amount: '1.00', currency: 'USD' } }, lines: [{ quantity: '1', name: 'n', sku: 's' }], recipient: { name: 'n', email: 'e', address: ['a'] },
    actions: ['a'], related: [{ role: 'r', target: { kind: 'k', id: 'i' }, status: 's' }], readAt: 't', providerData: {},
  },
};
const preview: Preview = {
  asked: 'a', reference: 'acme:1', orderNumber: 'n', snapshot: reading.snapshot, eligibility: { answer: 'yes', why: 'w' }, joins: SAMPLE_VIEW,
  plan: { kind: 'send', operation: 'cancel', why: 'w', effects: [{ name: 'e', happens: 'yes', text: 't' }] },
  problems: [{ code: 'not_found', detail: 'd', retryable: false }],
};
const found: FoundTarget = { account: 'a', provider: 'p', reference: 'r', target: { kind: 'k', id: 'i' }, merchantNumber: 'm', status: 's', summary: 'x', createdAt: 'c', exact: true };
const account: AccountSummary = { id: 'a', provider: 'p', displayName: 'd', usable: false, problem: 'x', baseUrl: 'u', store: 's', demo: false, budget: null, waiting: { interactive_stop: 1, follow_up: 0, unknown: 0, bulk_stop: 0, watching: 0 }, drainedAt: 'w', worker: 'none' };

/** Closed words of ours stay: a state is never a provider's text. */
function poisonedView(poison: string, state: CancellationView['state']): CancellationView {
  return { ...poisoned(SAMPLE_VIEW, poison), state, confirmedBy: 'response', replacement: { ...poisoned(SAMPLE_VIEW.replacement!, poison), hold: 'failed' } };
}

test('law 11: whatever a provider says, each screen holds only our own colours', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom(...CANCELLATION_STATES), (poison, state) => {
      const view = poisonedView(poison, state);
      const bad = poisoned(reading, poison);
      const screens = [
        ...cancellationDetails({ view, evidence: poisoned(evidence, poison) }, paint),
        cancellationTable([view, view], { paint, columns: 60 }),
        ...snapshotDetails({ ...toTargetReadingView(bad), status: 'active', money: reading.snapshot.money }, paint),
        ...previewDetails({ ...poisoned(preview, poison), plan: { ...poisoned(preview.plan!, poison), kind: 'refuse', code: 'too_late', effects: [{ name: poison, happens: 'no', text: poison }] }, eligibility: { answer: 'no', why: poison } }, paint),
        foundTable([poisoned(found, poison)], { paint, columns: 60 }),
        accountTable([poisoned(account, poison)], { paint, columns: 60 }),
        summarize([view]),
      ];
      return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(beyondOurs(screens.join('\n')));
    }),
    { numRuns: 400 },
  );
});
