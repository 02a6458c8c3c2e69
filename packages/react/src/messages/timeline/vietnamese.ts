import type { InAnotherLanguage } from '../phrases.ts';
import type { timelineEnglish } from './english.ts';

/** Vietnamese of the timeline. */
export const timelineVietnamese: InAnotherLanguage<typeof timelineEnglish> = {
  'timeline.label': 'Diễn biến',
  'timeline.requested': 'Đã yêu cầu',
  'timeline.joined': 'Có thêm người yêu cầu',
  'timeline.requester_withdrawn': 'Một yêu cầu đã được rút lại',
  'timeline.rescheduled': 'Bước tiếp theo có thời điểm khác',
  'timeline.observed': 'Đã hỏi nhà cung cấp về tình trạng',
  'timeline.warned': 'Cảnh báo',
  'timeline.compacted': 'Chi tiết đã được xóa khi hết hạn lưu',
  'timeline.attempt_started': 'Một yêu cầu đã được gửi tới nhà cung cấp',
  'timeline.attempt_finished': 'Yêu cầu gửi nhà cung cấp đã kết thúc',
  'timeline.follow_up': 'Bước tiếp sau khi dừng',
  'timeline.follow_up.searching': 'Đang tìm đơn hàng đã thay thế',
  'timeline.follow_up.sending': 'Đang gửi yêu cầu giữ đơn hàng mới',
  'timeline.follow_up.unknown': 'Chưa rõ đơn hàng mới đã được giữ chưa; đang đọc lại',
  'timeline.follow_up.pending': 'Một đơn hàng mới đã thay thế; cần được giữ lại',
  'timeline.follow_up.held': 'Đơn hàng mới đã được giữ lại',
  'timeline.follow_up.left': 'Đơn hàng mới được để nguyên',
  'timeline.follow_up.none': 'Không có đơn hàng mới thay thế: không cần giữ gì',
  'timeline.follow_up.failed': 'Không giữ được đơn hàng mới',
  'timeline.other': 'Có việc khác đã xảy ra',
  'timeline.by': 'bởi {actor}',
  'timeline.times': { other: '{count} lần' },
  'timeline.answer': '{operation}: nhà cung cấp trả lời với mã trạng thái {status}',
};
