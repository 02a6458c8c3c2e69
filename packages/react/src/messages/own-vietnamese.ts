import type { OwnMessages } from './own-messages.ts';

/** Vietnamese of what the components say beside the flow. */
export const ownVietnamese: OwnMessages = {
  'button.stop': 'Dừng đơn hàng',
  'dialog.reason': 'Lý do',
  'dialog.note': 'Ghi chú nội bộ (không bao giờ gửi cho nhà cung cấp)',
  'dialog.type': 'Nhập {text} để tiếp tục',
  loading: 'Đang tải…',
  'problem.retry': 'Thử lại',
  'problem.said': 'Không tải được: {text}',
  offline: 'Không có kết nối. Nội dung hiển thị có thể đã cũ.',
  'session.ended': 'Phiên làm việc của bạn đã kết thúc. Hãy đăng nhập lại để tiếp tục.',
  'list.empty': 'Chưa có gì ở đây.',
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
