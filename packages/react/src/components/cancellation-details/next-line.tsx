import type { Cancellation } from '@countermand/client';
import type { ReactElement } from 'react';
import { useNow } from '../../data/use-now.ts';
import { useWorkerless } from '../../hooks/use-workerless.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { nextAction } from './next-action.ts';

/** What happens next by itself, and how far that is. It changes by the second, and is not read aloud by itself. */
export function NextLine({ cancellation }: { readonly cancellation: Cancellation }): ReactElement {
  const { own } = useOwnWords();
  const { account, nextActionAt } = cancellation;
  const unread = useWorkerless().has(account);
  const now = useNow(nextActionAt !== undefined);
  const when = nextActionAt === undefined || Date.parse(nextActionAt) <= now ? own('next.soon') : { ago: nextActionAt };
  const next = nextAction(cancellation);
  return <p data-cm="next">{next && own(unread && (next === 'next.queued' || next === 'next.read') ? 'next.unread' : next, { when }, now)}</p>;
}
