import type { CancellationView } from '@countermand/core/model';
import { Box } from 'ink';
import { useEffect, type ReactElement } from 'react';
import type { Answer } from '../../../service/answer.ts';
import type { ListPage } from '../../../service/service.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { wrapped } from '../../../text/wrap.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useNow } from '../../data/use-now.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Problem } from '../../parts/problem.tsx';
import { Scroll, type TonedLine } from '../../parts/scroll.tsx';
import { Words } from '../../parts/words.tsx';
import { isReadBeforeEnd, orderLines } from './order-lines.ts';
import { readOrder } from './read-order.ts';
import { TARGET_KEYS } from './target-keys.ts';

/** The facts stand under each other, after their names. */
const INDENT = 12;

/** So long a reading may be answered again to those who ask for the same, milliseconds. */
const KEPT_MS = 5_500;

const NOTHING_READ: Promise<Answer<ListPage<CancellationView>>> = Promise.resolve({ ok: true, value: { items: [], nextCursor: null } });

/** An order as its provider shows it now. People's data is on the screen only as long as it is. */
export function TargetScreen({ reference }: { readonly reference: string }): ReactElement {
  const { service, readonly, size, open, notify } = useCockpit();
  const now = useNow();
  const { value, problem, loading, reload } = useAnswer(`order ${reference}`, (signal) => readOrder(service, reference, signal), { live: false });
  const named = value?.reading.reference;
  // The ledger costs the provider nothing.
  const stops = useAnswer(`stops of ${named ?? ''}`, (signal) => (named === undefined ? NOTHING_READ : service.cancellations({ reference: named, limit: 1 }, signal)), { live: true });
  const stop = stops.value?.items[0];
  const isOld = value !== undefined && isReadBeforeEnd(value.reading, stop);
  useEffect(() => {
    if (!isOld) return undefined;
    reload();
    const timer = setTimeout(reload, KEPT_MS);
    return () => clearTimeout(timer);
  }, [isOld, reload]);
  useKeys(TARGET_KEYS, {
    stop: () => open({ name: 'stop', references: [named ?? reference] }),
    again: reload,
    timeline: () => (stop ? open({ name: 'cancellation', id: stop.id }) : notify('caution', text`Nobody has asked for a stop of this order.`)),
  });

  if (!value) return problem ? <Problem problem={problem} /> : <Words tone="dim">{text`Reading it at its provider…`}</Words>;
  const stale: readonly TonedLine[] = problem ? [{ tone: 'bad', words: text`✘ Perhaps no longer so: ${safeText(problem.detail, 300)}` }] : [];
  const lines = [...stale, ...orderLines(value, stop, now)].flatMap(({ tone, words }) => wrapped(words, size.columns - 2, INDENT).map((part) => ({ tone, words: text` ${part}` })));
  return (
    <Box flexDirection="column" height={size.rows}>
      <Words tone="strong">{text`${safeText(value.reading.reference, 100)}${value.reading.test ? text` · test` : text``}${loading ? text` · reading…` : text``}`}</Words>
      <Scroll lines={lines} height={size.rows - 2} />
      <Words tone="dim">{text`${readonly ? text`` : text` s stop order ·`} r read again · t its latest stop · ? keys`}</Words>
    </Box>
  );
}
