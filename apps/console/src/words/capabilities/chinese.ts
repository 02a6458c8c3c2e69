import type { InAnotherLanguage } from '@countermand/react';
import type { capabilitiesEnglish } from './english.ts';

/** Chinese of what providers can do. */
export const capabilitiesChinese: InAnotherLanguage<typeof capabilitiesEnglish> = {
  'console.capabilities.of': '{provider} 的能力',
  'console.capabilities.fact': '项目',
  'console.capabilities.value': '已知情况',
  'console.capabilities.documented': '有文档',
  'console.capabilities.inferred': '推断',
  'console.capabilities.unknown': '未知',
  'console.capabilities.stops': '{operation}：停止',
  'console.capabilities.holds': '{operation}：暂停替代订单',
  'console.capabilities.known_by': '{operation}：得知方式',
  'console.capabilities.while': '{operation}：适用状态',
  'console.capabilities.replacement': '{operation}：产生替代',
  'console.capabilities.repeat': '{operation}：重复发送',
  'console.capabilities.search': '按店铺订单号搜索',
  'console.capabilities.webhooks': '通过 webhook 通知',
  'console.capabilities.rate': '速率限制',
  'console.capabilities.money': '金额',
  'console.capabilities.test': '测试模式',
  'console.capabilities.unknowns': '查找后未发现',
};
