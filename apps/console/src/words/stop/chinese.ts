import type { InAnotherLanguage } from '@countermand/react';
import type { stopEnglish } from './english.ts';

/** Chinese of the screen that stops what is pasted. */
export const stopChinese: InAnotherLanguage<typeof stopEnglish> = {
  'console.stop.title': '按清单停止',
  'console.stop.about': '粘贴订单引用，查看每一个会怎样，然后一起停止。',
  'console.stop.label': '要停止的订单',
  'console.stop.help': '每行一个，或用逗号分隔：account:id、account:kind/id，或用 account:@编号 表示店铺订单号。在您确认之前不会停止任何订单。',
  'console.stop.check': { other: '检查 {count} 个引用' },
  'console.stop.checking': '正在查找对应的订单…',
  'console.stop.failed': '查找失败：{text}',
  'console.stop.too_many': '此处一次最多 {count} 个。',
  'console.stop.to_upload': '请改为上传表格',
  'console.stop.wrong': { other: '{count} 行没有对应的订单' },
  'console.stop.known': { other: '{count} 个订单' },
  'console.stop.stop': { other: '停止这 {count} 个订单…' },
  'console.stop.number': '（编号 {number}）',
  'console.stop.asked_as': '来自 {asked}',
  'console.stop.repeated': { other: '重复列出，只停止一次：{list}' },
  'console.stop.outcomes': '结果',
  'console.stop.to_batch': '作为批次查看全部',
  'console.stop.recorded': '已记录，等待中',
};
