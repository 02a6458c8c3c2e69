import type { InAnotherLanguage } from '@countermand/react';
import type { bulkEnglish } from './english.ts';

/** Chinese of the upload of many. */
export const bulkChinese: InAnotherLanguage<typeof bulkEnglish> = {
  'console.bulk.title': '上传文件',
  'console.bulk.about': '用表格停止许多订单：先检查，全部记录之后才会发送。',
};
