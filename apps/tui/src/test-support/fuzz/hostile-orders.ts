import type { FoundTarget, Preview, TargetReadingView } from '@countermand/core';
import { ELIGIBILITY_ANSWERS, type Snapshot } from '@countermand/core/model';
import type { Plan } from '@countermand/core/provider';
import type { ServiceProblem } from '../../service/answer.ts';
import type { NamedTarget } from '../../service/service.ts';
import { ANY, oneOf, WORD, type Everything } from './everything.ts';
import { cancellationTemplate, time } from './hostile-cancellations.ts';

/** So many lines has an order, so many effects a plan. */
const SEVERAL = [...Array(20).keys()];

export function problemTemplate(row: number): Everything<ServiceProblem> {
  return { code: row % 2 === 0 ? 'not_found' : ANY, detail: ANY, retryable: false, retryAfterMs: 1_000, errors: [{ pointer: `/${ANY}`, detail: ANY }, { pointer: ANY, detail: ANY }], title: ANY, status: 400 + row, requestId: ANY };
}

export function foundTemplate(row: number): Everything<FoundTarget> {
  return { account: ANY, provider: ANY, reference: ANY, target: { kind: ANY, id: ANY }, merchantNumber: ANY, status: ANY, summary: ANY, createdAt: time(row), exact: row % 2 === 0 };
}

export function namedTemplate(): Everything<NamedTarget> {
  return { reference: ANY, account: ANY, target: { kind: ANY, id: ANY }, orderNumber: ANY };
}

function snapshotTemplate(row: number): Everything<Snapshot> {
  return {
    target: { kind: ANY, id: ANY }, merchantNumber: ANY, status: WORD, rawStatus: { [ANY]: ANY, status: ANY },
    eligibility: { answer: oneOf(ELIGIBILITY_ANSWERS, row), why: ANY, until: time(row) },
    money: { [ANY]: { amount: ANY, currency: ANY }, total: { amount: ANY, currency: ANY } },
    lines: SEVERAL.map(() => ({ id: ANY, name: ANY, sku: ANY, quantity: ANY, price: { amount: ANY, currency: ANY } })),
    recipient: { name: ANY, company: ANY, email: ANY, phone: ANY, address: [ANY, ANY, ANY], country: ANY },
    actions: [ANY, ANY], related: SEVERAL.map(() => ({ role: ANY, target: { kind: ANY, id: ANY }, status: ANY })),
    test: row % 2 === 0, createdAt: time(row), updatedAt: time(row), readAt: time(row),
    providerData: { [ANY]: ANY, nested: { [ANY]: [ANY] } },
  };
}

export function readingTemplate(row: number): Everything<TargetReadingView> {
  return { ...snapshotTemplate(row), account: ANY, provider: ANY, reference: ANY, liveCancellation: cancellationTemplate(row) };
}

function planTemplate(row: number): Everything<Plan> {
  const effects = SEVERAL.map((each) => ({ name: ANY, happens: oneOf(['yes', 'no', 'perhaps'] as const, each), text: ANY }));
  const plans: readonly Everything<Plan>[] = [
    { kind: 'send', operation: ANY, why: ANY, effects },
    { kind: 'already', why: ANY, effects },
    { kind: 'refuse', code: WORD, why: ANY, nextAction: ANY, effects },
    { kind: 'watch', why: ANY, effects },
  ];
  return oneOf(plans, row);
}

export function previewTemplate(row: number): Everything<Preview> {
  return {
    asked: ANY, account: ANY, provider: ANY, reference: ANY, target: { kind: ANY, id: ANY }, orderNumber: ANY, snapshot: snapshotTemplate(row),
    eligibility: { answer: oneOf(ELIGIBILITY_ANSWERS, row), why: ANY, until: time(row) },
    plan: planTemplate(row), joins: cancellationTemplate(row), problems: [{ code: 'not_found', detail: ANY, retryable: false, retryAfterMs: 1, errors: [{ pointer: ANY, detail: ANY }] }],
  };
}
