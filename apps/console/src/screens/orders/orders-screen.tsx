import { useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { Screen } from '../../parts/screen.tsx';
import { ordersEnglish } from '../../words/orders/english.ts';

/** `/orders` */
export function OrdersScreen(): ReactElement {
  const { own } = useWords(ordersEnglish);
  return (
    <Screen title={own('console.orders.title')} about={own('console.orders.about')}>
    </Screen>
  );
}
