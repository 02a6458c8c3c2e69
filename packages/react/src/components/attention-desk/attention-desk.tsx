import type { Cancellation } from '@countermand/client';
import { useCallback, useId, useState, type ReactElement } from 'react';
import { useNow } from '../../data/use-now.ts';
import { usePresence } from '../../data/use-presence.ts';
import { useAttention } from '../../hooks/use-attention.ts';
import { useHeld } from '../../hooks/use-held.ts';
import { useWorkerless } from '../../hooks/use-workerless.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import type { PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { DeskRow } from './desk-row.tsx';

export interface AttentionDeskProps extends PlaceLinks {
  /** Of its title; default: 2. */
  readonly headingLevel?: 1 | 2;
}

/** What needs a person, oldest first, and after it what is still being found out. Each opens in place, with what is known and what can be decided. Live. */
export function AttentionDesk({ headingLevel = 2, ...links }: AttentionDeskProps): ReactElement {
  const root = useRootProps();
  const { own } = useOwnWords();
  const attention = useAttention();
  const workerless = useWorkerless();
  const [open, setOpen] = useState<Cancellation>();
  const toggle = useCallback((chosen: Cancellation) => setOpen((before) => (before?.id === chosen.id ? undefined : chosen)), []);
  const id = useId();
  const { waiting = [], unknown = [], isWhole = true } = attention.value ?? {};
  const here = [...waiting, ...unknown];
  const { isThere, handlers } = usePresence();
  const held = useHeld(here, isThere);
  const now = useNow(here.length > 0);
  // What is looked at stays to be read until it is closed, whatever becomes of it.
  const left = open && attention.value && !here.some((each) => each.id === open.id) ? [open] : [];
  const Title = `h${headingLevel}` as const;
  return (
    <section {...root} {...handlers} data-cm="desk" data-empty={attention.value && here.length === 0 ? true : undefined} aria-labelledby={id}>
      <Title id={id} data-cm="desk-title">
        {own('desk.label')}
      </Title>
      <ResourceState resource={attention} />
      {attention.value && (
        <div data-cm="desk-count" role="status">
          {here.length === 0 ? (
            <>
              <p data-tone="success">
                <span data-cm="sign" aria-hidden="true">
                  ✔
                </span>{' '}
                {own('desk.empty')}
              </p>
              <p>{own('desk.empty_means')}</p>
            </>
          ) : (
            <p>
              {own('desk.waiting', { count: waiting.length })} {unknown.length > 0 && own('desk.reading', { count: unknown.length })}
            </p>
          )}
          {!isWhole && <p>{own('desk.not_whole', { count: Math.max(waiting.length, unknown.length) })}</p>}
        </div>
      )}
      <ul data-cm="desk-rows">
        {[...left, ...held.shown].map((each) => (
          <DeskRow
            key={each.id}
            cancellation={each}
            times={own('desk.times', { asked: { ago: each.createdAt }, changed: { ago: each.updatedAt } }, now)}
            unread={workerless.has(each.account)}
            isLeft={left.includes(each)}
            isOpen={open?.id === each.id}
            onToggle={toggle}
            {...links}
          />
        ))}
      </ul>
      {held.waiting > 0 && (
        <p role="status">
          <ActionButton name="show_new" onClick={held.showAll}>
            {own('desk.new', { count: held.waiting })}
          </ActionButton>
        </p>
      )}
    </section>
  );
}
