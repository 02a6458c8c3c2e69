import type { OwnMessages } from './own-messages.ts';

/** Chinese, simplified, of what the components say beside the flow. */
export const ownChinese: OwnMessages = {
  'button.stop': '停止订单',
  'dialog.reason': '原因',
  'dialog.note': '内部备注（绝不会发送给供应商）',
  'dialog.type': '请输入 {text} 以继续',
  loading: '正在加载…',
  'problem.retry': '重试',
  'problem.said': '无法加载：{text}',
  offline: '没有连接。显示的内容可能已过时。',
  'session.ended': '您的会话已结束。请重新登录以继续。',
  'list.empty': '这里还没有内容。',
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
