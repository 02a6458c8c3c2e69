import { toyProvider } from './toy-provider.ts';
import { bodyOf, stopped, twisted, type Mutant } from './twisted.ts';

/** Plugins that are wrong in one way each, as plugins in use have been. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'takes every 200 for a success',
    law: 'evidence',
    area: 'failing, and finding out',
    provider: twisted({ write: (outcome, { target, exchange }) => (exchange?.kind === 'answered' && exchange.status === 200 ? stopped(target) : outcome) }),
  },
  {
    name: 'ignores which order the answer names',
    law: 'evidence',
    area: 'failing, and finding out',
    provider: twisted({ write: (outcome, { target, exchange }) => (bodyOf(exchange).includes('"stopped"') ? stopped(target) : outcome) }),
  },
  {
    name: 'takes a lost answer for a failure that may be repeated',
    law: 'read_before_repeat',
    area: 'failing, and finding out',
    provider: twisted({ write: (outcome) => (outcome.kind === 'ambiguous' ? { kind: 'not_taken', cause: 'not_sent', message: 'It failed.', evidence: outcome.evidence } : outcome) }),
  },
  {
    name: 'takes a 5xx for a no',
    law: 'read_before_repeat',
    area: 'failing, and finding out',
    provider: twisted({
      write: (outcome, { exchange }) => (exchange?.kind === 'answered' && exchange.status >= 500 ? { kind: 'refused', code: 'rejected_by_provider', message: 'It failed.', readBack: false, evidence: outcome.evidence } : outcome),
    }),
  },
  {
    name: 'sends again when no answer comes',
    law: 'one_write',
    area: 'failing, and finding out',
    provider: twisted({
      http: (http) => ({
        send: async (request, call) => {
          const first = await http.send(request, call);
          return first.kind === 'ambiguous' ? http.send(request, call) : first;
        },
      }),
    }),
  },
  {
    name: 'calls behind the client it was given',
    law: 'one_write',
    area: 'reading',
    provider: {
      ...toyProvider,
      open: (account, tools) => {
        const right = toyProvider.open(account, tools);
        const url = `${account.profile.baseUrl}/orders/1`;
        return {
          ...right,
          doRead: async (target, call) => {
            await fetch(url).then(
              (response) => response.body?.cancel(),
              () => undefined,
            );
            return right.doRead(target, call);
          },
        };
      },
    },
  },
  {
    name: 'takes a read that failed for an order that still goes ahead',
    law: 'evidence',
    area: 'reading',
    provider: twisted({
      read: (outcome, { target }) =>
        outcome.kind === 'trouble'
          ? {
              kind: 'found',
              evidence: outcome.evidence,
              snapshot: { target, status: 'active', rawStatus: {}, eligibility: { answer: 'yes', why: 'Perhaps.' }, money: {}, lines: [], actions: [], related: [], readAt: outcome.evidence.at, providerData: {} },
            }
          : outcome,
    }),
  },
  {
    name: 'takes an unknown status for a stop',
    law: 'evidence',
    area: 'deciding',
    provider: twisted({ judge: (verdict) => (verdict.kind === 'unclear' ? { kind: 'stopped', replacementLikely: false } : verdict) }),
  },
  {
    name: 'would write to a stopped order again',
    law: 'read_before_repeat',
    area: 'deciding',
    provider: twisted({ judge: (verdict, { status }) => (status === 'stopped' ? { kind: 'active' } : verdict) }),
  },
  {
    name: 'believes a no that may mean "stopped already"',
    law: 'read_before_repeat',
    area: 'stopping',
    provider: twisted({ write: (outcome) => (outcome.kind === 'refused' ? { ...outcome, readBack: false } : outcome) }),
  },
  {
    name: 'loses Retry-After',
    law: 'rate_limit',
    area: 'failing, and finding out',
    provider: twisted({
      write: (outcome) => (outcome.kind === 'not_taken' && outcome.cause === 'rate_limited' ? { kind: 'not_taken', cause: 'rate_limited', message: outcome.message, evidence: outcome.evidence } : outcome),
    }),
  },
  {
    name: 'claims more than it was asked: stopped, before anybody has decided',
    law: 'evidence',
    area: 'failing, and finding out',
    provider: twisted({ write: (outcome, { target }) => (outcome.kind === 'requested' ? stopped(target) : outcome) }),
  },
  {
    name: 'keeps what it was answered, secrets and people included',
    law: 'secrets',
    area: 'texts of others',
    provider: twisted({ write: (outcome, { exchange }) => ({ ...outcome, evidence: { ...outcome.evidence, messages: [bodyOf(exchange)] } }) }),
  },
  {
    name: 'tells its token',
    law: 'secrets',
    area: 'stopping',
    provider: {
      ...toyProvider,
      open: (account, tools) => {
        const right = toyProvider.open(account, tools);
        return {
          ...right,
          doWrite: async (target, operation, options, call) => {
            const outcome = await right.doWrite(target, operation, options, call);
            return { ...outcome, evidence: { ...outcome.evidence, remark: `sent with ${JSON.stringify(account.settings.token)}` } };
          },
        };
      },
    },
  },
  {
    name: 'puts its token into the address',
    law: 'secrets',
    area: 'stopping',
    provider: twisted({ http: (http) => ({ send: (request, call) => http.send({ ...request, query: { ...request.query, key: 'simulator-token-4711' } }, call) }) }),
  },
  {
    name: 'takes a wrong address for a missing order',
    law: 'evidence',
    area: 'reading',
    provider: twisted({ read: (outcome, { exchange }) => (exchange?.kind === 'answered' && exchange.status === 404 ? { kind: 'not_found', message: 'No.', evidence: outcome.evidence } : outcome) }),
  },
  {
    name: 'does not see a no inside a 200',
    law: 'read_before_repeat',
    area: 'failing, and finding out',
    provider: twisted({ write: (outcome, { exchange }) => (exchange?.kind === 'answered' && exchange.status === 200 && outcome.kind === 'refused' ? { kind: 'ambiguous', message: '?', evidence: outcome.evidence } : outcome) }),
  },
  {
    name: 'puts its token into the plain headers',
    law: 'secrets',
    area: 'what it says of itself',
    provider: { ...toyProvider, profile: (settings) => ({ ...toyProvider.profile(settings), headers: { 'x-key': JSON.stringify(settings.token) } }) },
  },
  {
    name: 'takes no status for a proof, so that anything may be one',
    law: 'evidence',
    area: 'what it says of itself',
    provider: { ...toyProvider, operations: toyProvider.operations.map((operation) => ({ ...operation, stoppedStatuses: { ...operation.stoppedStatuses, value: [] } })) },
  },
  {
    name: 'lies about what proves a stop',
    law: 'evidence',
    area: 'stopping',
    provider: { ...toyProvider, operations: toyProvider.operations.map((operation) => ({ ...operation, stoppedStatuses: { ...operation.stoppedStatuses, value: ['gone'] } })) },
  },
  {
    name: 'takes any text for an id',
    law: 'text_is_data',
    area: 'ids',
    provider: { ...toyProvider, targets: [{ kind: 'order', label: 'order', default: true, parseId: (text) => ({ ok: true, id: text }) }] },
  },
  {
    name: 'throws where a provider fails',
    law: 'read_before_repeat',
    area: 'failing, and finding out',
    provider: twisted({
      write: (outcome, { exchange }) => {
        if (exchange?.kind === 'ambiguous') throw new Error('socket hang up');
        return outcome;
      },
    }),
  },
];
