import type { InAnotherLanguage } from '@countermand/react';
import type { ordersEnglish } from './english.ts';

/** Chinese of the search for orders. */
export const ordersChinese: InAnotherLanguage<typeof ordersEnglish> = {
  'console.orders.title': '查找订单',
  'console.orders.about': '按编号或店铺自己的订单号在所有账户中查找，并停止不应发货的订单。',
};
