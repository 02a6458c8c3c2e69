import type { Exchange } from '@countermand/core/provider';
import { bodyOf, twisted, type Mutant } from './twisted.ts';

/** A time in the order that an answer shows. */
function timeIn(exchange: Exchange | undefined, field: string): number {
  return Date.parse(new RegExp(`"${field}":"([^"]+)"`).exec(bodyOf(exchange))?.[1] ?? '');
}

/** These are seen nowhere else. */
const AREA = 'clocks and patience';

const PATIENCE_MS = 60_000;

/** Plugins that are right as long as every clock is. */
export const CLOCK_MUTANTS: readonly Mutant[] = [
  {
    name: 'knows by its own clock when the provider takes no more stops',
    law: 'clocks',
    area: AREA,
    provider: twisted({
      read: (outcome, { exchange }) => (outcome.kind === 'found' ? { ...outcome, snapshot: { ...outcome.snapshot, providerData: { openUntil: timeIn(exchange, 'open_until') } } } : outcome),
      plan: (plan, snapshot, clock) => (plan.kind === 'send' && clock.now() > Number(snapshot?.providerData['openUntil']) ? { kind: 'refuse', code: 'too_late', why: 'The window is closed.', effects: [] } : plan),
    }),
  },
  {
    name: 'takes a stop that is older than its write, by its own clock, for nobody’s',
    law: 'clocks',
    area: AREA,
    provider: twisted({
      write: (outcome, { exchange, began }) => (outcome.kind === 'stopped' && timeIn(exchange, 'changed_at') < began ? { kind: 'ambiguous', message: 'It was stopped before.', evidence: outcome.evidence } : outcome),
    }),
  },
  {
    name: 'takes an order that changed after its write, by its own clock, for one that said no to it',
    law: 'clocks',
    area: AREA,
    provider: twisted({
      read: (outcome, { exchange }) => (outcome.kind === 'found' ? { ...outcome, snapshot: { ...outcome.snapshot, updatedAt: new Date(timeIn(exchange, 'changed_at')).toISOString() } } : outcome),
      judge: (verdict, { updatedAt = '' }, { attempts }) => (verdict.kind === 'active' && Date.parse(updatedAt) > (attempts.at(-1)?.startedAt ?? Infinity) ? { kind: 'refused', code: 'rejected_by_provider', message: 'It went on.' } : verdict),
    }),
  },
  {
    name: 'measures its patience by the time of day',
    law: 'clocks',
    area: AREA,
    provider: twisted({ write: (outcome, { clock, began }) => (clock.now() - began > PATIENCE_MS ? { kind: 'ambiguous', message: 'It took too long.', evidence: outcome.evidence } : outcome) }),
  },
  {
    name: 'tells the machine’s time for the answer’s',
    law: 'clocks',
    area: AREA,
    provider: twisted({ write: (outcome) => ({ ...outcome, evidence: { ...outcome.evidence, at: new Date().toISOString() } }) }),
  },
  {
    name: 'reckons Retry-After from its own clock',
    law: 'rate_limit',
    area: AREA,
    provider: twisted({
      write: (outcome, { exchange, clock }) => {
        const until = Date.parse((exchange?.kind === 'answered' && exchange.headers['retry-after']) || '');
        return outcome.kind === 'not_taken' && until > 0 ? { ...outcome, retryAfterMs: Math.max(0, until - clock.now()) } : outcome;
      },
    }),
  },
];
