import type { InAnotherLanguage } from '../phrases.ts';
import type { timelineEnglish } from './english.ts';

/** Chinese of the timeline. */
export const timelineChinese: InAnotherLanguage<typeof timelineEnglish> = {
  'timeline.label': '经过',
  'timeline.requested': '已提出请求',
  'timeline.joined': '另有人也提出请求',
  'timeline.requester_withdrawn': '有一个请求已撤回',
  'timeline.rescheduled': '时间已更改',
  'timeline.observed': '已向供应商查询状态',
  'timeline.warned': '警告',
  'timeline.compacted': '详细信息已到期删除',
  'timeline.attempt_started': '已向供应商发出请求',
  'timeline.attempt_finished': '发给供应商的请求已结束',
  'timeline.follow_up': '停止后的后续处理',
  'timeline.other': '发生了其他事情',
  'timeline.by': '操作者：{actor}',
  'timeline.answer': '{operation}：供应商以状态码 {status} 答复',
};
