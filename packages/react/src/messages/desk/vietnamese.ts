import type { InAnotherLanguage } from '../phrases.ts';
import type { deskEnglish } from './english.ts';

/** Vietnamese of the desk of what needs a person. */
export const deskVietnamese: InAnotherLanguage<typeof deskEnglish> = {
  'desk.label': 'Những việc cần con người',
  'desk.waiting': { one: '{count} lệnh dừng đang chờ một người.', other: '{count} lệnh dừng đang chờ một người.' },
  'desk.reading': { one: '{count} lệnh nữa đang được làm rõ.', other: '{count} lệnh nữa đang được làm rõ.' },
  'desk.empty': 'Bàn trống: không có gì chờ bạn.',
  'desk.empty_means': 'Những gì không thể tự làm rõ sẽ đến đây.',
  'desk.not_whole': 'Còn nhiều hơn: ở đây là {count} mục mới nhất của mỗi loại.',
  'desk.decide': 'Một người quyết định kết quả của nó.',
  'desk.unknown': 'Có thể đã dừng hoặc chưa; đang được đọc lại.',
  'desk.unread': 'Có thể đã dừng hoặc chưa, và hiện không có ai đọc lại.',
  'desk.contradicted': 'Đã kết thúc, nhưng lần đọc sau cho thấy ngược lại: đơn có thể bị gửi đi.',
  'desk.not_held': 'Đã dừng, nhưng đơn thay thế không được giữ và có thể bị gửi đi.',
  'desk.other': 'Có điều cần người xem lại.',
  'desk.times': 'Yêu cầu {asked}; thay đổi gần nhất {changed}.',
  'desk.new': 'Hiện {count} mục mới',
  'desk.left': 'Mục này không còn trên bàn.',
};
