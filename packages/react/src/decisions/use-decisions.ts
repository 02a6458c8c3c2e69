import type { Cancellation, Resolution } from '@countermand/client';
import { recheckCancellation, resolveCancellation, withdrawCancellation } from '@countermand/client/groups';
import { useState } from 'react';
import { useAction, type Action } from '../data/use-action.ts';
import { mayDo } from '../hooks/may-do.ts';
import { useSession } from '../hooks/use-session.ts';
import { useTransport } from '../provider/use-transport.ts';

/** What a person said, and what the server answered to it. */
export type Recorded =
  | { readonly kind: 'withdraw' | 'recheck'; readonly cancellation: Cancellation }
  | { readonly kind: 'resolve'; readonly as: Resolution['as']; readonly cancellation: Cancellation };

/** What a person may decide about one cancellation. Its `problem` says why an action came to nothing, or may have. */
export interface Decisions {
  /** Whether this session may take it back and have it read; undefined until that is known. */
  readonly mayChange: boolean | undefined;
  /** Whether this session may say what became of it. */
  readonly mayResolve: boolean | undefined;
  /** Takes back what has not been sent: the own request, or that of everyone who asked. */
  readonly withdraw: Action<[options?: { readonly everyone: boolean }]>;
  /** Has it read again at the provider. Sends no stop. */
  readonly recheck: Action<[]>;
  /** Records what became of one that needs attention. */
  readonly resolve: Action<[resolution: Resolution]>;
  /** The last that was recorded here. */
  readonly recorded: Recorded | undefined;
}

/** Taking back, reading again and deciding, for one cancellation (`can_…`). */
export function useDecisions(id: string): Decisions {
  const transport = useTransport();
  const { value: session, problem } = useSession();
  const [recorded, setRecorded] = useState<Recorded>();
  // Where nobody can tell, the server decides when it is asked.
  const unknown = problem && true;
  return {
    mayChange: mayDo(session, 'cancellations:write') ?? unknown,
    mayResolve: mayDo(session, 'resolve') ?? unknown,
    withdraw: useAction(
      (options?: { readonly everyone: boolean }) => withdrawCancellation(transport, id, options),
      (cancellation) => setRecorded({ kind: 'withdraw', cancellation }),
      id,
    ),
    recheck: useAction(
      () => recheckCancellation(transport, id),
      (cancellation) => setRecorded({ kind: 'recheck', cancellation }),
      id,
    ),
    resolve: useAction(
      (resolution: Resolution) => resolveCancellation(transport, id, resolution),
      (cancellation, { as }) => setRecorded({ kind: 'resolve', as, cancellation }),
      id,
    ),
    recorded: recorded?.cancellation.id === id ? recorded : undefined,
  };
}
