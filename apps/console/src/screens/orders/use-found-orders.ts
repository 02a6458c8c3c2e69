import type { FoundTarget, FoundTargetPage } from '@countermand/client';
import { targets } from '@countermand/client/groups';
import { useCalls, useResource, useTargets, type Resource } from '@countermand/react';
import type { SearchQuery } from './search-form.tsx';

/** `account:id`, and what is written like it; whether there is such an account, the server says. */
const REFERENCE = /^[a-z0-9-]+:\S+$/;

/** The one order that a reference means, or what the text is found in. */
export function useFoundOrders({ search, account }: SearchQuery): Resource<FoundTargetPage> {
  const calls = useCalls(targets);
  const isReference = REFERENCE.test(search);
  const load = async (signal: AbortSignal): Promise<FoundTargetPage> => {
    const [answer] = await calls.resolve([search], { signal });
    const name = answer?.target && answer.account !== undefined ? { account: answer.account, ...answer.target } : undefined;
    // A number may be written with a colon, too.
    if (name === undefined) return calls.find({ search, ...(account !== '' && { account }) }, { signal });
    const { reference, target, provider, status, rawStatus, merchantNumber } = await calls.read(name, { signal });
    // The provider's own words, as a search has them, where it used any.
    const words = Object.values(rawStatus).filter(Boolean).join('/');
    const found: FoundTarget = { account: name.account, reference, target, provider, status: words || status, merchantNumber, exact: true };
    return { items: [found], problems: [], nextCursor: null };
  };
  const named = useResource(`named ${JSON.stringify([account, search])}`, load, { enabled: isReference });
  const searched = useTargets({ search: isReference ? '' : search, ...(account !== '' && { account }) });
  return isReference ? named : searched;
}
