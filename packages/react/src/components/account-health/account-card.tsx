import type { Account } from '@countermand/client';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { Facts } from '../../parts/facts/facts.tsx';
import { PlaceLink, type PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { HEALTH_LOOKS, healthOf } from './health-of.ts';

/** The classes of work, the most urgent first. */
const CLASSES = ['interactive_stop', 'follow_up', 'unknown', 'bulk_stop', 'watching'] as const;

export interface AccountCardProps extends PlaceLinks {
  readonly account: Account;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly level: 3 | 4;
}

/** One account: whether it can be used, and if not, what to do; what waits, and when the next request may leave. */
export function AccountCard({ account, now, level, ...links }: AccountCardProps): ReactElement {
  const { own } = useOwnWords();
  const { id, displayName, provider, problem, budget, waiting, drainedAt, worker } = account;
  const health = healthOf(account);
  const { tone, sign } = HEALTH_LOOKS[health];
  const Title = `h${level}` as const;
  const until = (at: string | null | undefined): string | undefined => (at != null && Date.parse(at) > now ? own('accounts.until', { time: { at }, when: { ago: at } }, now) : undefined);
  const counts = waiting && CLASSES.filter((name) => waiting[name] > 0).map((name) => own(`accounts.${name}`, { count: waiting[name] }));
  const blocked = until(budget?.blockedUntil);
  return (
    <li data-cm="account" data-health={health}>
      <Title data-cm="account-title">
        <PlaceLink place={{ name: 'account', id }} {...links}>
          {id}
        </PlaceLink>
      </Title>
      <p data-cm="account-health" data-tone={tone}>
        <span data-cm="sign" aria-hidden="true">
          {sign}
        </span>{' '}
        {own(`accounts.${health}`)}
      </p>
      {problem !== null && <p data-cm="provider-words">{problem}</p>}
      {health !== 'ready' && <p>{own(`accounts.todo.${health}`)}</p>}
      {account.demo && <p>{own('accounts.demo')}</p>}
      <Facts
        facts={[
          [own('accounts.provider'), displayName === provider ? provider : `${displayName} (${provider})`],
          [own('accounts.store'), account.store],
          [own('accounts.address'), account.baseUrl],
          [own('accounts.worker'), own(`accounts.worker_${worker}`)],
          [own('accounts.limit'), budget && own('accounts.requests', { requests: budget.limit.requests, seconds: budget.limit.perSeconds })],
          [own('accounts.next'), budget && !blocked && (until(budget.nextSlotAt) ?? own('accounts.now'))],
          [own('accounts.blocked_until'), blocked],
          [own('accounts.bulk_rests'), until(budget?.bulkRestsUntil)],
          [own('accounts.waiting'), counts && (counts.length === 0 ? own('accounts.nothing') : counts.join(' · '))],
          [own('accounts.drained'), until(drainedAt)],
        ]}
      />
    </li>
  );
}
