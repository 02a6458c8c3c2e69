import type { InAnotherLanguage } from '@countermand/react';
import type { dashboardEnglish } from './english.ts';

/** Chinese of the dashboard. */
export const dashboardChinese: InAnotherLanguage<typeof dashboardEnglish> = {
  'console.dashboard.title': '总览',
  'console.dashboard.about': '需要人工处理的、正在等待的，以及最近发生的事。',
  'console.dashboard.attention': '需要人工',
  'console.dashboard.attention.none': '没有需要人工处理的事项。',
  'console.dashboard.attention.some': { other: '{count} 个取消记录等待决定。' },
  'console.dashboard.attention.unknown': { other: '另有 {count} 个正在自动重新读取。' },
  'console.dashboard.attention.go': '前往处理台',
  'console.dashboard.work': '等待中的工作',
  'console.dashboard.work.account': '账户',
  'console.dashboard.work.waiting': '等待',
  'console.dashboard.work.watching': '观察中',
  'console.dashboard.work.worker': '工作进程',
  'console.dashboard.work.live': '运行中',
  'console.dashboard.work.no_worker': '无：队列中的工作会等待',
  'console.dashboard.work.none': '尚未设置账户。countermand init 会写入配置；然后重新启动服务器。',
  'console.dashboard.latest': '最近的取消记录',
  'console.dashboard.latest.go': '所有取消记录',
  'console.dashboard.latest.none': '还没有人要求停止订单。查找一个订单并停止它，或粘贴一份清单。',
  'console.dashboard.batches': '进行中的批次',
  'console.dashboard.batches.none': '没有进行中的批次。',
  'console.dashboard.batches.go': '所有批次',
  'console.dashboard.batches.line': { other: '{state}，{count} 行' },
  'console.dashboard.latest.find': '查找订单',
  'console.dashboard.latest.paste': '粘贴清单',
};
