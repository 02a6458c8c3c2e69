import type { InAnotherLanguage } from '@countermand/react';
import type { ordersEnglish } from './english.ts';

/** Vietnamese of the search for orders. */
export const ordersVietnamese: InAnotherLanguage<typeof ordersEnglish> = {
  'console.orders.title': 'Tìm đơn hàng',
  'console.orders.about': 'Tìm trong mọi tài khoản theo mã hoặc theo số đơn hàng của cửa hàng, và dừng những đơn không được gửi đi.',
  'console.orders.search': 'Mã đơn hàng hoặc số đơn hàng của cửa hàng',
  'console.orders.account': 'Tài khoản',
  'console.orders.all_accounts': 'Mọi tài khoản',
  'console.orders.find': 'Tìm',
  'console.orders.hint': 'Chưa tìm gì. Hãy nhập mã hoặc số ở trên; mọi tài khoản có thể tìm kiếm đều được hỏi. Mã tham chiếu của đơn hàng, như account:id, được tra ngay tại tài khoản của nó.',
  'console.orders.none': 'Không tìm thấy gì cho “{search}”. Đơn hàng mà nhà cung cấp không tìm kiếm được vẫn có thể dừng bằng mã tham chiếu, như account:id, ở màn hình “Dừng theo danh sách”.',
  'console.orders.more': 'Còn nhiều kết quả chưa hiển thị. Hãy tìm theo số hoặc mã đầy đủ, hoặc trong một tài khoản.',
  'console.orders.not_searched': 'Không tìm được trong các tài khoản này; đơn bạn cần có thể ở đó:',
  'console.orders.select': 'Chọn {reference}',
  'console.orders.number': 'Số {number}',
  'console.orders.exact': 'khớp chính xác',
  'console.orders.at': 'tài khoản {account} · nhà cung cấp báo: {status}',
  'console.orders.until': 'Dự kiến thay đổi: {time}',
  'console.orders.asked_already': 'Đã có người yêu cầu dừng:',
  'console.orders.show': 'Xem',
  'console.orders.selected': { other: 'Đã chọn {count} đơn hàng' },
  'console.orders.select_hint': 'Chọn nhiều đơn để dừng cùng lúc.',
  'console.orders.stop_selected': 'Dừng các đơn đã chọn',
  'console.orders.clear': 'Bỏ chọn',
};
