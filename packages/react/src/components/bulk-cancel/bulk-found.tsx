import type { BatchCheck } from '@countermand/client';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Checking } from '../../bulk/use-checking.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { useCountermand } from '../../provider/countermand-context.ts';
import { BulkProblems } from './bulk-problems.tsx';

/** What follows of a stop is told when it is asked about. */
const NOBODY_KNOWN = { accounts: [], providers: [] };

export interface BulkFoundProps {
  readonly checking: Checking;
  readonly check: BatchCheck;
  readonly name: string;
  readonly onChange: () => void;
  readonly onStop: () => void;
}

/** What the check found: how many are good, where, how long it takes, and which rows are wrong. */
export function BulkFound({ checking, check, name, onChange, onStop }: BulkFoundProps): ReactElement {
  const { own, locale } = useOwnWords();
  const { now } = useCountermand();
  // Nothing runs yet: it takes as long whenever it is started.
  const [checkedAt] = useState(now);
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { rows, finishBy, blankLines } = check;
  return (
    <div data-cm="bulk-found">
      <h2 ref={place} tabIndex={-1}>
        {own('bulk.found')}
      </h2>
      <p data-cm="hint">{name}</p>
      <ul>
        <li data-count="accepted">{rows.accepted === 0 ? own('bulk.none_good') : own('bulk.good', { count: rows.accepted })}</li>
        {checking.askedAccounts(check, {}, NOBODY_KNOWN).map(({ id, rows: count }) => (
          <li key={id} data-account={id}>
            {own('bulk.by_account', { account: id, count })}
          </li>
        ))}
        {rows.invalid > 0 && <li data-count="invalid">{own('bulk.wrong', { count: rows.invalid })}</li>}
        {rows.duplicate > 0 && <li data-count="duplicate">{own('bulk.repeated', { count: rows.duplicate })}</li>}
        {blankLines > 0 && <li>{own('bulk.blank', { count: blankLines })}</li>}
        {finishBy !== undefined && <li>{own('bulk.finish', { length: checking.lengthOf(Date.parse(finishBy) - checkedAt, locale) })}</li>}
      </ul>
      <BulkProblems checking={checking} check={check} />
      <div data-cm="bulk-actions">
        <ActionButton name="change" onClick={onChange}>
          {own('bulk.change')}
        </ActionButton>
        {rows.accepted > 0 && (
          <ActionButton name="ask" data-destructive aria-haspopup="dialog" onClick={onStop}>
            {own('bulk.stop', { count: rows.accepted })}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
