import type { InAnotherLanguage } from '../phrases.ts';
import type { timelineEnglish } from './english.ts';

/** Vietnamese of the timeline. */
export const timelineVietnamese: InAnotherLanguage<typeof timelineEnglish> = {
  'timeline.label': 'Diễn biến',
  'timeline.requested': 'Đã yêu cầu',
  'timeline.joined': 'Có thêm người yêu cầu',
  'timeline.requester_withdrawn': 'Một yêu cầu đã được rút lại',
  'timeline.rescheduled': 'Đã đổi thời điểm',
  'timeline.observed': 'Đã hỏi nhà cung cấp về tình trạng',
  'timeline.warned': 'Cảnh báo',
  'timeline.compacted': 'Chi tiết đã được xóa khi hết hạn lưu',
  'timeline.attempt_started': 'Một yêu cầu đã được gửi tới nhà cung cấp',
  'timeline.attempt_finished': 'Yêu cầu gửi nhà cung cấp đã kết thúc',
  'timeline.follow_up': 'Bước tiếp sau khi dừng',
  'timeline.other': 'Có việc khác đã xảy ra',
  'timeline.by': 'bởi {actor}',
  'timeline.answer': '{operation}: nhà cung cấp trả lời với mã trạng thái {status}',
};
