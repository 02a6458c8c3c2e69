import type { InAnotherLanguage } from '../phrases.ts';
import type { resourceEnglish } from './english.ts';

/** Chinese of why there is nothing to see, or nothing newer. */
export const resourceChinese: InAnotherLanguage<typeof resourceEnglish> = {
  loading: '正在加载…',
  'problem.retry': '重试',
  'problem.said': '无法加载：{text}',
  offline: '没有连接。显示的内容可能已过时。',
  'session.none': '无法取得会话：{text}',
  'session.ended': '您的会话已结束。请重新登录以继续。',
  'list.empty': '这里还没有内容。',
};
