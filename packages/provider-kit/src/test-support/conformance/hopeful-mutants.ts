import type { Exchange, ProviderHttpClient } from '@countermand/core/provider';
import { toyProvider } from './toy-provider.ts';
import { twisted, type Mutant } from './twisted.ts';

/** Plugins that hope for the best where the provider does not say it. */
export const HOPEFUL_MUTANTS: readonly Mutant[] = [
  {
    name: 'takes an answer to a write that has no status for a stop',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ http: hoping('POST', (state) => (state === undefined ? 'stopped' : state)) }),
  },
  {
    name: 'fills in the word for stopped where a write is answered with null',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ http: hoping('POST', (state) => (state === null ? 'stopped' : state)) }),
  },
  {
    name: 'takes an order that is read without a status for stopped',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ http: hoping('GET', (state) => (state === undefined ? 'stopped' : state)) }),
  },
  {
    name: 'fills in the word for stopped where a read shows null',
    law: 'evidence',
    area: 'answers that are nearly right',
    provider: twisted({ http: hoping('GET', (state) => (state === null ? 'stopped' : state)) }),
  },
  {
    name: 'takes the word for shipped for a stop, when it is answered to a write',
    law: 'evidence',
    area: 'too late, or refused',
    provider: twisted({ http: hoping('POST', (state) => (state === 'sent' ? 'stopped' : state)) }),
  },
  {
    name: 'calls a shipped order stopped',
    law: 'evidence',
    area: 'too late, or refused',
    provider: { ...toyProvider, operations: toyProvider.operations.map((each) => ({ ...each, stoppedStatuses: { ...each.stoppedStatuses, value: ['stopped', 'sent'] } })), open: twisted({ http: hoping('GET', (state) => (state === 'sent' ? 'stopped' : state)) }).open },
  },
  {
    name: 'judges a shipped order as stopped, once it has asked',
    law: 'evidence',
    area: 'too late, or refused',
    provider: twisted({ judge: (verdict, { status }, { attempts }) => (status === 'shipped' && attempts.length > 0 ? { kind: 'stopped', replacementLikely: false } : verdict) }),
  },
  {
    name: 'asks again for an order that is shipped',
    law: 'read_before_repeat',
    area: 'too late, or refused',
    provider: twisted({ judge: (verdict, { status }) => (status === 'shipped' ? { kind: 'active' } : verdict) }),
  },
  {
    name: 'asks again after a no',
    law: 'read_before_repeat',
    area: 'too late, or refused',
    provider: twisted({ judge: (verdict, { status }) => (status === 'active' ? { kind: 'active' } : verdict) }),
  },
  {
    name: 'takes a 404 after a write for a final no',
    law: 'read_before_repeat',
    area: 'answers that are nearly right',
    provider: twisted({ write: (outcome, { exchange }) => (exchange?.kind === 'answered' && exchange.status === 404 ? { kind: 'refused', code: 'not_found', message: 'It is not there.', readBack: false, evidence: outcome.evidence } : outcome) }),
  },
  {
    name: 'searches with a parameter that the provider does not know',
    law: 'form',
    area: 'searching',
    provider: twisted({ http: (http) => ({ send: ({ query, ...request }, call) => http.send(query === undefined ? request : { ...request, query: { q: query['text'] } }, call) }) }),
  },
];

/** Makes something of the state before it is looked at. */
function hoping(method: string, hope: (state: unknown) => unknown) {
  return (http: ProviderHttpClient): ProviderHttpClient => ({
    send: async (request, call) => {
      const exchange = await http.send(request, call);
      return request.method === method ? withState(exchange, hope) : exchange;
    },
  });
}

function withState(exchange: Exchange, hope: (state: unknown) => unknown): Exchange {
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return exchange;
  const value = exchange.body.value as { readonly order?: { readonly state?: unknown } };
  return value.order ? { ...exchange, body: { kind: 'json', value: { ...value, order: { ...value.order, state: hope(value.order.state) } } } } : exchange;
}
