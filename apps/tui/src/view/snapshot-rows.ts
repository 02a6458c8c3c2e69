import type { TargetReadingView } from '@countermand/core';
import { formatMoney, rawStatusText } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';

/** A fact of an order: what it is, and the fact. */
export type SnapshotRow = readonly [name: SafeText, value: SafeText];

/** How instants are told. */
export interface SnapshotTimes {
  readonly until: (timestamp: string) => SafeText;
  readonly readAt: (timestamp: string) => SafeText;
}

const PLAIN: SnapshotTimes = { until: (timestamp) => text`Until ${safeText(timestamp)}.`, readAt: (timestamp) => safeText(timestamp) };

/** An order as the provider shows it now, its recipient included: shown, and kept nowhere. */
export function snapshotRows({ liveCancellation, ...snapshot }: TargetReadingView, times: SnapshotTimes = PLAIN): readonly SnapshotRow[] {
  const { recipient, eligibility, merchantNumber } = snapshot;
  const money = Object.entries(snapshot.money).map(([name, amount]) => text`${safeText(name)} ${safeText(formatMoney(amount))}`);
  const address = [recipient?.name, recipient?.company, ...(recipient?.address ?? []), recipient?.country, recipient?.email, recipient?.phone];
  const person = address.filter((part) => part !== undefined).map((part) => safeText(part, 100));
  const until = eligibility.until === undefined ? text`` : text` ${times.until(eligibility.until)}`;
  return [
    ...(merchantNumber === undefined ? [] : [[text`order`, safeText(merchantNumber)] as const]),
    [text`status`, text`${safeText(snapshot.status)} (${safeText(rawStatusText(snapshot.rawStatus))})`],
    [text`stoppable`, text`${safeText(eligibility.answer)}: ${safeText(eligibility.why)}${until}`],
    ...(money.length === 0 ? [] : [[text`money`, joined(money, text`, `)] as const]),
    ...(person.length === 0 ? [] : [[text`recipient`, joined(person, text`, `)] as const]),
    ...snapshot.lines.map(({ quantity, name, sku }) => [text`line`, text`${safeText(quantity ?? '?', 20)} × ${safeText(name ?? 'unnamed', 80)} ${safeText(sku ?? '', 60)}`] as const),
    ...snapshot.related.map(({ role, target, status }) => [text`related`, text`${safeText(role)} ${safeText(`${target.kind}/${target.id}`)} ${safeText(status ?? '')}`] as const),
    ...(liveCancellation ? [[text`live stop`, text`${safeText(liveCancellation.id)} (${safeText(liveCancellation.state)})`] as const] : []),
    [text`read at`, times.readAt(snapshot.readAt)],
  ];
}
