import type { InAnotherLanguage } from '@countermand/react';
import type { dashboardEnglish } from './english.ts';

/** Vietnamese of the dashboard. */
export const dashboardVietnamese: InAnotherLanguage<typeof dashboardEnglish> = {
  'console.dashboard.title': 'Tổng quan',
  'console.dashboard.about': 'Việc cần người xử lý, việc đang chờ và những gì vừa xảy ra.',
  'console.dashboard.attention': 'Cần con người',
  'console.dashboard.attention.none': 'Không có gì cần con người xử lý.',
  'console.dashboard.attention.some': { other: '{count} yêu cầu hủy đang chờ quyết định.' },
  'console.dashboard.attention.unknown': { other: '{count} yêu cầu khác đang được tự động đọc lại.' },
  'console.dashboard.attention.go': 'Đến bàn xử lý',
  'console.dashboard.work': 'Việc đang chờ',
  'console.dashboard.work.account': 'Tài khoản',
  'console.dashboard.work.waiting': 'Đang chờ',
  'console.dashboard.work.watching': 'Đang theo dõi',
  'console.dashboard.work.worker': 'Tiến trình',
  'console.dashboard.work.live': 'đang chạy',
  'console.dashboard.work.no_worker': 'không có: việc trong hàng phải chờ',
  'console.dashboard.work.none': 'Chưa có tài khoản nào. countermand init tạo cấu hình; sau đó khởi động lại máy chủ.',
  'console.dashboard.latest': 'Các yêu cầu hủy mới nhất',
  'console.dashboard.latest.go': 'Mọi yêu cầu hủy',
  'console.dashboard.latest.none': 'Chưa ai yêu cầu dừng đơn hàng nào. Hãy tìm một đơn và dừng nó, hoặc dán một danh sách.',
  'console.dashboard.batches': 'Các lô đang chạy',
  'console.dashboard.batches.none': 'Không có lô nào đang chạy.',
  'console.dashboard.batches.go': 'Mọi lô',
  'console.dashboard.batches.line': { other: '{state}, {count} dòng' },
  'console.dashboard.latest.find': 'Tìm một đơn hàng',
  'console.dashboard.latest.paste': 'Dán một danh sách',
};
