import type { InAnotherLanguage } from '@countermand/react';
import type { stopEnglish } from './english.ts';

/** Vietnamese of the screen that stops what is pasted. */
export const stopVietnamese: InAnotherLanguage<typeof stopEnglish> = {
  'console.stop.title': 'Dừng theo danh sách',
  'console.stop.about': 'Dán các mã tham chiếu, xem điều gì sẽ xảy ra với từng đơn, rồi dừng tất cả cùng lúc.',
  'console.stop.label': 'Các đơn hàng cần dừng',
  'console.stop.help': 'Mỗi dòng một đơn, hoặc cách nhau bằng dấu phẩy: account:id, account:kind/id, hoặc account:@SỐ cho số đơn hàng của cửa hàng. Không gì bị dừng trước khi bạn xác nhận.',
  'console.stop.check': { other: 'Kiểm tra {count} mã tham chiếu' },
  'console.stop.checking': 'Đang tra cứu…',
  'console.stop.failed': 'Không tra cứu được: {text}',
  'console.stop.too_many': 'Ở đây tối đa {count} đơn mỗi lần.',
  'console.stop.to_upload': 'Hãy tải lên một bảng',
  'console.stop.wrong': { other: '{count} dòng không chỉ đơn hàng nào' },
  'console.stop.known': { other: '{count} đơn hàng' },
  'console.stop.stop': { other: 'Dừng {count} đơn hàng này…' },
  'console.stop.number': '(số {number})',
  'console.stop.asked_as': 'từ {asked}',
  'console.stop.repeated': { other: 'Được nêu nhiều lần, chỉ dừng một lần: {list}' },
  'console.stop.outcomes': 'Kết quả',
  'console.stop.to_batch': 'Xem toàn bộ dưới dạng lô',
  'console.stop.recorded': 'đã ghi lại, đang chờ',
};
