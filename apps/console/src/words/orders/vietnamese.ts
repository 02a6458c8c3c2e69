import type { InAnotherLanguage } from '@countermand/react';
import type { ordersEnglish } from './english.ts';

/** Vietnamese of the search for orders. */
export const ordersVietnamese: InAnotherLanguage<typeof ordersEnglish> = {
  'console.orders.title': 'Tìm đơn hàng',
  'console.orders.about': 'Tìm trong mọi tài khoản theo mã hoặc theo số đơn hàng của cửa hàng, và dừng những đơn không được gửi đi.',
};
