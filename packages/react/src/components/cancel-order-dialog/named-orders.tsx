import { leftOut, type OrderPreview } from '@countermand/cancel-flow';
import type { ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';

/** So many are named at once; the rest when it is asked for. */
const AT_ONCE = 10;

/** Which of several orders would be stopped, by reference and order number. */
export function NamedOrders({ previews }: { readonly previews: readonly OrderPreview[] }): ReactElement | null {
  const { own } = useOwnWords();
  if (previews.length < 2) return null;
  const names = previews.filter((preview) => !leftOut(preview)).map(nameOf);
  if (names.length === 0) return null;
  const more = names.length - AT_ONCE;
  return (
    <section data-cm="named-orders" aria-label={own('dialog.orders')}>
      <p>{own('dialog.orders')}</p>
      <Names names={names.slice(0, AT_ONCE)} />
      {more > 0 && (
        <details>
          <summary>{own('dialog.more_orders', { count: more })}</summary>
          <Names names={names.slice(AT_ONCE)} />
        </details>
      )}
    </section>
  );
}

function Names({ names }: { readonly names: readonly string[] }): ReactElement {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function nameOf({ asked, reference = asked, orderNumber }: OrderPreview): string {
  return orderNumber === undefined ? reference : `${reference} · ${orderNumber}`;
}
