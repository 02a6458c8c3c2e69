import type { InAnotherLanguage } from '../phrases.ts';
import type { timelineEnglish } from './english.ts';

/** Chinese of the timeline. */
export const timelineChinese: InAnotherLanguage<typeof timelineEnglish> = {
  'timeline.label': '经过',
  'timeline.requested': '已提出请求',
  'timeline.joined': '另有人也提出请求',
  'timeline.requester_withdrawn': '有一个请求已撤回',
  'timeline.rescheduled': '下一步的时间已更改',
  'timeline.observed': '已向供应商查询状态',
  'timeline.warned': '警告',
  'timeline.compacted': '详细信息已到期删除',
  'timeline.attempt_started': '已向供应商发出请求',
  'timeline.attempt_finished': '发给供应商的请求已结束',
  'timeline.follow_up': '停止后的后续处理',
  'timeline.follow_up.searching': '正在查找取而代之的订单',
  'timeline.follow_up.sending': '正在发送暂停新订单的请求',
  'timeline.follow_up.unknown': '新订单是否已暂停尚不清楚；正在重新读取',
  'timeline.follow_up.pending': '新订单已取而代之；需要将其暂停',
  'timeline.follow_up.held': '新订单已暂停',
  'timeline.follow_up.left': '新订单保持原样',
  'timeline.follow_up.none': '没有新订单取而代之：无需暂停',
  'timeline.follow_up.failed': '未能暂停新订单',
  'timeline.other': '发生了其他事情',
  'timeline.by': '操作者：{actor}',
  'timeline.times': { other: '{count} 次' },
  'timeline.answer': '{operation}：供应商以状态码 {status} 答复',
};
