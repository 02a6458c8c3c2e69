import { describe, expect, test } from '@jest/globals';
import { CANCELLATION_STATES, type CancellationState, type FailureCode, type HoldState, type ProblemCode } from '@countermand/core/model';
import { stopExitCode, type StopOutcome } from './stop-exit-code.ts';

function ended(state: CancellationState, hold?: HoldState): StopOutcome {
  return { kind: 'cancellation', view: { state, ...(hold && { replacement: { target: null, status: null, hold } }) } };
}
function failedBy(code: FailureCode): StopOutcome {
  return { kind: 'cancellation', view: { state: 'failed', failure: { code, message: '', retryable: false } } };
}
function problem(code: ProblemCode): StopOutcome {
  return { kind: 'problem', code };
}

const stopped = ended('cancelled');
const refused = ended('refused');
const withdrawn = ended('withdrawn');
const unavailable = failedBy('provider_unavailable');
const unauthorized = failedBy('unauthorized');
const unknown = ended('unknown');
const unusable = problem('misconfigured');

describe('one order', () => {
  test.each<[string, number, StopOutcome]>([
    ['stopped', 0, stopped],
    ['stopped, replacement held', 0, ended('cancelled', 'held')],
    ['stopped, replacement left as asked', 0, ended('cancelled', 'left')],
    ['stopped, hold not settled', 6, ended('cancelled', 'pending')],
    ['stopped, replacement not held', 6, ended('cancelled', 'failed')],
    ['withdrawn', 1, withdrawn],
    ['provider unavailable', 1, unavailable],
    ['an operation the provider lacks', 1, failedBy('unsupported')],
    ['an invalid request', 1, failedBy('invalid_request')],
    ['misconfigured', 2, failedBy('misconfigured')],
    ['unauthorized', 4, unauthorized],
    ['forbidden', 4, failedBy('forbidden')],
    ['refused', 5, refused],
    ['a wrong reference', 2, problem('invalid_reference')],
    ['an unknown account', 2, unusable],
    ['credentials refused at the search', 4, problem('provider_unauthorized')],
    ['the provider could not be searched', 1, problem('provider_unavailable')],
    ['no such number', 1, problem('merchant_number_not_found')],
  ])('%s: %i', (_name, code, outcome) => {
    expect(stopExitCode({ outcomes: [outcome] })).toBe(code);
  });

  test('every live state is 6', () => {
    const live = CANCELLATION_STATES.filter((state) => !['cancelled', 'refused', 'failed', 'withdrawn'].includes(state));
    expect(live.map((state) => stopExitCode({ outcomes: [ended(state)] }))).toEqual([6, 6, 6, 6, 6, 6]);
  });
});

describe('the first rule that applies wins', () => {
  const everything = [unusable, unauthorized, unknown, stopped, refused, unavailable, withdrawn];
  test.each<[string, number, StopOutcome[]]>([
    ['usage before the rest', 2, everything],
    ['then unauthorized', 4, everything.slice(1)],
    ['then unsettled', 6, everything.slice(2)],
    ['then some stopped, some not', 3, everything.slice(3)],
    ['then refused', 5, everything.slice(4)],
    ['then failed', 1, everything.slice(5)],
    ['withdrawn alone', 1, [withdrawn]],
    ['all stopped', 0, [stopped, stopped]],
    ['stopped and a problem of ours', 3, [stopped, problem('provider_unavailable')]],
  ])('%s: %i', (_name, code, outcomes) => {
    expect(stopExitCode({ outcomes })).toBe(code);
  });

  test('interrupted before all, declined like wrong usage', () => {
    expect(stopExitCode({ interrupted: true, declined: true, outcomes: everything })).toBe(130);
    expect(stopExitCode({ declined: true, outcomes: [unauthorized] })).toBe(2);
  });
});
