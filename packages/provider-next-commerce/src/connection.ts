import { timestamp, type Target } from '@countermand/core/model';
import type { AccountContext, Call, PlanOptions, ProviderConnection, ProviderTools, ReplacementOutcome } from '@countermand/core/provider';
import { judgeFulfillmentOrder } from './decide/judge-fulfillment-order.ts';
import { judgeHold } from './decide/judge-hold.ts';
import { judgeOrder } from './decide/judge-order.ts';
import { planFulfillmentOrder } from './decide/plan-fulfillment-order.ts';
import { planOrder } from './decide/plan-order.ts';
import { findReplacement } from './read/find-replacement.ts';
import { readFulfillmentOrder } from './read/read-fulfillment-order.ts';
import { readOrder } from './read/read-order.ts';
import type { Reader } from './read/reader.ts';
import { search } from './read/search.ts';
import type { NextCommerceSettings } from './settings.ts';
import { ORDER } from './targets/kinds.ts';
import { write } from './write/write.ts';

/** Next Commerce at work for one shop. */
export function openConnection(account: AccountContext<NextCommerceSettings>, tools: ProviderTools): ProviderConnection {
  const reader = (call: Call): Reader => ({ http: tools.http, baseUrl: account.profile.baseUrl, logger: tools.logger, call });
  const { strategy, onReplacement } = account.settings;
  const withDefaults = (options: PlanOptions): PlanOptions => ({ strategy, onReplacement, ...options });
  return {
    doRead: ({ kind, id }, call) => (kind === ORDER ? readOrder(reader(call), id) : readFulfillmentOrder(reader(call), id)),
    doSearch: (query, call) => search(reader(call), query),
    plan: ({ kind }, snapshot, options) =>
      kind === ORDER ? planOrder(snapshot, options) : planFulfillmentOrder(snapshot, withDefaults(options)),
    doWrite: (target, operation, options, call) => write(tools.http, { target, operation, options, call }),
    judge: ({ kind }, history, snapshot) => {
      if (kind === ORDER) return judgeOrder(history, snapshot);
      const isFollowUp = history.attempts.some(({ operation }) => operation === 'hold');
      return isFollowUp ? judgeHold(snapshot) : judgeFulfillmentOrder(history, snapshot);
    },
    doFindReplacement: (target, _snapshot, call) => replacementsOf(target, reader(call), tools),
  };
}

/** Nothing takes the place of a customer's order. */
async function replacementsOf({ kind, id }: Target, reader: Reader, { clock }: ProviderTools): Promise<ReplacementOutcome> {
  if (kind !== ORDER) return findReplacement(reader, id);
  const remark = 'an order is not replaced when it is cancelled';
  const evidence = { operation: 'search', at: timestamp(clock.now()), subject: id, remark };
  return { kind: 'found', replacements: [], evidence };
}
