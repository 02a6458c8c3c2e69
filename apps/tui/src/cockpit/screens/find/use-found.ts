import type { FoundTarget } from '@countermand/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServiceProblem } from '../../../service/answer.ts';
import type { FindQuery, FoundPage } from '../../../service/service.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { ask } from '../../data/ask.ts';
import { useKept } from '../../navigation/use-kept.ts';

/** What a search has brought so far. */
export interface Found {
  readonly items: readonly FoundTarget[];
  /** Accounts that could not be searched, each once. */
  readonly problems: FoundPage['problems'];
  readonly nextCursor: string | null;
  /** When its first page was asked for, milliseconds since 1970: what it says of an order may have changed since. */
  readonly at: number;
  /** How many stops this cockpit had asked for then. */
  readonly stopsBefore: number;
}

export interface Search {
  readonly found: Found | undefined;
  readonly problem: ServiceProblem | undefined;
  readonly loading: boolean;
  /** Asks for the next page, where there is one. */
  readonly more: () => void;
  readonly again: () => void;
}

/** Searches once, and page after page as far as one looks: each costs the providers a request, so nothing is asked for again by itself. */
export function useFound({ search, account }: Pick<FindQuery, 'search' | 'account'>): Search {
  const { service, now, ownStops } = useCockpit();
  const [found, setFound] = useKept<Found | undefined>('found', undefined);
  const [problem, setProblem] = useState<ServiceProblem>();
  const [loading, setLoading] = useState(found === undefined);
  const running = useRef<AbortController>(undefined);

  const load = useCallback(
    async (before: Found | undefined): Promise<void> => {
      running.current?.abort();
      const controller = (running.current = new AbortController());
      setLoading(true);
      const { at, stopsBefore } = before ?? { at: now(), stopsBefore: ownStops.references.size };
      const query = { search, ...(account !== undefined && { account }), ...(before?.nextCursor != null && { cursor: before.nextCursor }) };
      const answer = await ask(() => service.find(query, controller.signal));
      if (controller.signal.aborted) return;
      running.current = undefined;
      setLoading(false);
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) setFound({ ...withPage(before, answer.value), at, stopsBefore });
    },
    [service, search, account, now, ownStops],
  );
  useEffect(() => {
    if (found === undefined) void load(undefined);
    return () => running.current?.abort();
  }, [load]);

  return {
    found,
    problem,
    loading,
    more: () => {
      if (found && found.nextCursor !== null && !running.current && !problem) void load(found);
    },
    again: () => void load(undefined),
  };
}

function withPage(before: Found | undefined, { items, problems, nextCursor }: FoundPage): Omit<Found, 'at' | 'stopsBefore'> {
  const known = new Set(before?.items.map(({ reference }) => reference));
  const named = new Set(before?.problems.map(({ account }) => account));
  return {
    items: [...(before?.items ?? []), ...items.filter(({ reference }) => !known.has(reference))],
    problems: [...(before?.problems ?? []), ...problems.filter(({ account }) => !named.has(account))],
    nextCursor,
  };
}
