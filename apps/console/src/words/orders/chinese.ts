import type { InAnotherLanguage } from '@countermand/react';
import type { ordersEnglish } from './english.ts';

/** Chinese of the search for orders. */
export const ordersChinese: InAnotherLanguage<typeof ordersEnglish> = {
  'console.orders.title': '查找订单',
  'console.orders.about': '按编号或店铺自己的订单号在所有账户中查找，并停止不应发货的订单。',
  'console.orders.search': '订单编号或店铺订单号',
  'console.orders.account': '账户',
  'console.orders.all_accounts': '所有账户',
  'console.orders.find': '查找',
  'console.orders.hint': '尚未查找。请在上方输入编号或订单号；所有可查找的账户都会被查询。也可输入订单的引用（如 account:id），将直接在其账户中查询。',
  'console.orders.none': '没有找到“{search}”。供应商无法查找的订单，仍可在“按清单停止”页面用其引用（如 account:id）停止。',
  'console.orders.more': '还有未显示的结果。请用完整的订单号或编号查找，或只在一个账户中查找。',
  'console.orders.not_searched': '以下账户无法查找；您要找的订单可能在其中：',
  'console.orders.select': '选择 {reference}',
  'console.orders.number': '编号 {number}',
  'console.orders.exact': '完全匹配',
  'console.orders.at': '账户 {account} · 供应商显示：{status}',
  'console.orders.until': '预计变化时间：{time}',
  'console.orders.asked_already': '已有人要求停止：',
  'console.orders.show': '查看',
  'console.orders.selected': { other: '已选择 {count} 个订单' },
  'console.orders.select_hint': '选择多个即可一起停止。',
  'console.orders.stop_selected': '停止所选订单',
  'console.orders.clear': '取消选择',
};
