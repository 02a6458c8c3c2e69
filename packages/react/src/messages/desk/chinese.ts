import type { InAnotherLanguage } from '../phrases.ts';
import type { deskEnglish } from './english.ts';

/** Chinese of the desk of what needs a person. */
export const deskChinese: InAnotherLanguage<typeof deskEnglish> = {
  'desk.label': '需要人处理的事项',
  'desk.waiting': { one: '{count} 个停止请求等待人来处理。', other: '{count} 个停止请求等待人来处理。' },
  'desk.reading': { one: '另有 {count} 个正在查明。', other: '另有 {count} 个正在查明。' },
  'desk.empty': '没有待办：没有事项等待您处理。',
  'desk.empty_means': '无法自动查明的事项会出现在这里。',
  'desk.not_whole': '还有更多：此处为每类最新的 {count} 个。',
  'desk.decide': '由人来决定结果。',
  'desk.unknown': '可能已停止，也可能没有；正在再次查询。',
  'desk.unread': '可能已停止，也可能没有，并且目前无人查询。',
  'desk.contradicted': '已结束，但后来的查询与之矛盾：订单可能会发出。',
  'desk.not_held': '已停止，但替代订单没有暂停，可能会发出。',
  'desk.other': '有些情况需要查看。',
  'desk.times': '请求于{asked}；最近变化于{changed}。',
  'desk.new': '显示 {count} 条新内容',
  'desk.left': '此项已不在待办中。',
};
