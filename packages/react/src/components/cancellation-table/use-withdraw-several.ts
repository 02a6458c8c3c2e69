import type { Cancellation } from '@countermand/client';
import { withdrawCancellation } from '@countermand/client/groups';
import { useState } from 'react';
import { loadProblem } from '../../data/problem.ts';
import { useAction, type Action } from '../../data/use-action.ts';
import { useTransport } from '../../provider/use-transport.ts';

/** What became of the withdrawal of one. */
export type Withdrawn =
  | { readonly kind: 'taken_back' }
  | { readonly kind: 'others_ask' }
  /** `not_known`: no answer that says. `detail` is for people, and data. */
  | { readonly kind: 'refused' | 'not_known'; readonly id: string; readonly order: string; readonly detail: string };

/** Calls at a time. */
const AT_ONCE = 4;

export interface WithdrawSeveral {
  readonly action: Action<[readonly Cancellation[]]>;
  /** Undefined until all have their answer. */
  readonly results: readonly Withdrawn[] | undefined;
}

/** Takes several back, each for itself: what is refused for one says nothing of the others. */
export function useWithdrawSeveral(): WithdrawSeveral {
  const transport = useTransport();
  const [results, setResults] = useState<readonly Withdrawn[]>();
  const one = async ({ id, reference }: Cancellation): Promise<Withdrawn> => {
    try {
      const { state } = await withdrawCancellation(transport, id);
      return { kind: state === 'withdrawn' ? 'taken_back' : 'others_ask' };
    } catch (error) {
      const { kind, detail } = loadProblem(error);
      return { kind: kind === 'offline' || kind === 'unanswered' ? 'not_known' : 'refused', id, order: reference, detail };
    }
  };
  const action = useAction(async (rows: readonly Cancellation[]) => {
    const all: Withdrawn[] = [];
    for (let first = 0; first < rows.length; first += AT_ONCE) all.push(...(await Promise.all(rows.slice(first, first + AT_ONCE).map(one))));
    return all;
  }, setResults);
  return { action, results };
}
