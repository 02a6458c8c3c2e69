import { toyProvider } from './toy-provider.ts';
import { bodyOf, stopped, twisted, type Mutant } from './twisted.ts';

/** Plugins as they are written late in the day. */
export const TIRED_MUTANTS: readonly Mutant[] = [
  {
    name: 'takes a 404 after a write for a stop',
    law: 'evidence',
    area: 'stopping',
    provider: twisted({ write: (outcome, { target, exchange }) => (exchange?.kind === 'answered' && exchange.status === 404 ? stopped(target) : outcome) }),
  },
  {
    name: 'calls every word it does not know stopped',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ read: (outcome) => (outcome.kind === 'found' && outcome.snapshot.status === 'unknown' ? { ...outcome, snapshot: { ...outcome.snapshot, status: 'stopped' } } : outcome) }),
  },
  {
    name: 'looks for its word anywhere in the status',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ write: (outcome, { target, exchange }) => (/"state":"[^"]*stopped/.test(bodyOf(exchange)) ? stopped(target) : outcome) }),
  },
  {
    name: 'takes an answer that names no order for one about this order',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ write: (outcome, { target, exchange }) => (/"id":null,"state":"stopped"/.test(bodyOf(exchange)) ? stopped(target) : outcome) }),
  },
  {
    name: 'cuts the ids that it compares',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ write: (outcome, { target, exchange }) => (bodyOf(exchange).includes(`"id":${target.id}`) && bodyOf(exchange).includes('"stopped"') ? stopped(target) : outcome) }),
  },
  {
    name: 'reads an id as a number, however long it is',
    law: 'evidence',
    area: 'ids',
    provider: { ...toyProvider, targets: [{ kind: 'order', label: 'order', default: true, parseId: (text) => (/^\d+$/.test(text) ? { ok: true, id: String(Number(text)) } : { ok: false, problem: 'No number.' }) }] },
  },
  {
    name: 'takes the number at the beginning of a text for an id',
    law: 'evidence',
    area: 'ids',
    provider: { ...toyProvider, targets: [{ kind: 'order', label: 'order', default: true, parseId: (text) => (Number.parseInt(text, 10) > 0 && !text.includes('\n') ? { ok: true, id: String(Number.parseInt(text, 10)) } : { ok: false, problem: 'No number.' }) }] },
  },
  {
    name: 'judges by what it read last',
    law: 'form',
    area: 'deciding',
    provider: {
      ...toyProvider,
      open: (account, tools) => {
        const right = toyProvider.open(account, tools);
        let lastStatus: string | undefined;
        return {
          ...right,
          doRead: async (target, call) => {
            const outcome = await right.doRead(target, call);
            lastStatus = outcome.kind === 'found' ? outcome.snapshot.status : undefined;
            return outcome;
          },
          judge: (target, history, snapshot) => (lastStatus === 'stopped' ? { kind: 'stopped', replacementLikely: false } : right.judge(target, history, snapshot)),
        };
      },
    },
  },
  {
    name: 'keeps to the limit of its own choice',
    law: 'rate_limit',
    area: 'what it says of itself',
    provider: { ...toyProvider, profile: (settings) => ({ ...toyProvider.profile(settings), rateLimit: { requests: 100, perSeconds: 1 } }) },
  },
  {
    name: 'keeps the order it is asked about beside the call',
    law: 'evidence',
    area: 'reading',
    provider: {
      ...toyProvider,
      open: (account, tools) => {
        const right = toyProvider.open(account, tools);
        let asked = { kind: 'order', id: '' };
        return {
          ...right,
          doRead: async (target, call) => {
            asked = target;
            const outcome = await right.doRead(target, call);
            return outcome.kind === 'found' ? { ...outcome, snapshot: { ...outcome.snapshot, target: asked } } : outcome;
          },
        };
      },
    },
  },
  {
    name: 'says that there is more, and shows the same again',
    law: 'form',
    area: 'searching',
    provider: {
      ...toyProvider,
      open: (account, tools) => {
        const right = toyProvider.open(account, tools);
        return { ...right, doSearch: async (query, call) => ({ hits: [], ...(await right.doSearch?.(query, call)), kind: 'page', nextCursor: 'more' }) };
      },
    },
  },
  {
    name: 'drops what its evidence goes by',
    law: 'evidence',
    area: 'stopping',
    provider: twisted({ write: ({ evidence: { bodyHash: _, ...evidence }, ...outcome }) => ({ ...outcome, evidence }) }),
  },
  {
    name: 'tries once more by itself, behind the client, when a write fails',
    law: 'one_write',
    area: 'failing, and finding out',
    provider: {
      ...toyProvider,
      open: (account, tools) => {
        const right = toyProvider.open(account, tools);
        return {
          ...right,
          doWrite: async (target, operation, options, call) => {
            const outcome = await right.doWrite(target, operation, options, call);
            if (outcome.kind === 'ambiguous') await fetch(`${account.profile.baseUrl}/orders/${target.id}/stop`, { method: 'POST', signal: AbortSignal.timeout(200) }).then((response) => response.body?.cancel(), () => undefined);
            return outcome;
          },
        };
      },
    },
  },
  {
    name: 'does not hand on that a call is given up',
    law: 'read_before_repeat',
    area: 'clocks and patience',
    provider: twisted({ http: (http) => ({ send: (request, call) => http.send(request, { ...call, signal: new AbortController().signal }) }) }),
  },
];
