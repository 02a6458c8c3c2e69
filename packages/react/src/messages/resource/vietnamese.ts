import type { InAnotherLanguage } from '../phrases.ts';
import type { resourceEnglish } from './english.ts';

/** Vietnamese of why there is nothing to see, or nothing newer. */
export const resourceVietnamese: InAnotherLanguage<typeof resourceEnglish> = {
  loading: 'Đang tải…',
  'problem.retry': 'Thử lại',
  'problem.said': 'Không tải được: {text}',
  offline: 'Không có kết nối. Nội dung hiển thị có thể đã cũ.',
  'session.none': 'Không lấy được phiên: {text}',
  'session.ended': 'Phiên làm việc của bạn đã kết thúc. Hãy đăng nhập lại để tiếp tục.',
  'list.empty': 'Chưa có gì ở đây.',
};
