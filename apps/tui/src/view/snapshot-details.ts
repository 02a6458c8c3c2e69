import type { TargetReadingView } from '@countermand/core';
import { formatMoney, rawStatusText } from '@countermand/core/model';
import type { Paint } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';

/** An order as the provider shows it now, its recipient included: shown, and kept nowhere. */
export function snapshotDetails({ reference, liveCancellation, ...snapshot }: TargetReadingView, paint: Paint): readonly SafeText[] {
  const { recipient, eligibility, merchantNumber } = snapshot;
  const money = Object.entries(snapshot.money).map(([name, amount]) => text`${safeText(name)} ${safeText(formatMoney(amount))}`);
  const address = [recipient?.name, recipient?.company, ...(recipient?.address ?? []), recipient?.country, recipient?.email, recipient?.phone];
  const person = address.filter((part) => part !== undefined).map((part) => safeText(part, 100));
  const rows: readonly (readonly [SafeText, SafeText | undefined])[] = [
    [text`order`, merchantNumber === undefined ? undefined : safeText(merchantNumber)],
    [text`status`, text`${safeText(snapshot.status)} (${safeText(rawStatusText(snapshot.rawStatus))})`],
    [text`stoppable`, text`${safeText(eligibility.answer)}: ${safeText(eligibility.why)}${eligibility.until === undefined ? text`` : text` Until ${safeText(eligibility.until)}.`}`],
    [text`money`, money.length === 0 ? undefined : joined(money, text`, `)],
    [text`recipient`, person.length === 0 ? undefined : joined(person, text`, `)],
    ...snapshot.lines.map(({ quantity, name, sku }) => [text`line`, text`${safeText(quantity ?? '?', 20)} × ${safeText(name ?? 'unnamed', 80)} ${safeText(sku ?? '', 60)}`] as const),
    ...snapshot.related.map(({ role, target, status }) => [text`related`, text`${safeText(role)} ${safeText(`${target.kind}/${target.id}`)} ${safeText(status ?? '')}`] as const),
    [text`live stop`, liveCancellation && text`${safeText(liveCancellation.id)} (${safeText(liveCancellation.state)})`],
    [text`read at`, safeText(snapshot.readAt)],
  ];
  return [
    paint('bold', safeText(reference)),
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [text`  ${paint('dim', name.padEnd(10) as SafeText)} ${value}`])),
  ];
}
