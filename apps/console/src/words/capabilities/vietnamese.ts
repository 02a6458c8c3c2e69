import type { InAnotherLanguage } from '@countermand/react';
import type { capabilitiesEnglish } from './english.ts';

/** Vietnamese of what providers can do. */
export const capabilitiesVietnamese: InAnotherLanguage<typeof capabilitiesEnglish> = {
  'console.capabilities.of': '{provider} làm được gì',
  'console.capabilities.fact': 'Điều gì',
  'console.capabilities.value': 'Theo những gì đã biết',
  'console.capabilities.documented': 'có tài liệu',
  'console.capabilities.inferred': 'suy ra',
  'console.capabilities.unknown': 'không biết',
  'console.capabilities.stops': '{operation}: dừng',
  'console.capabilities.holds': '{operation}: giữ đơn thay thế',
  'console.capabilities.known_by': '{operation}: biết qua',
  'console.capabilities.while': '{operation}: làm được khi',
  'console.capabilities.replacement': '{operation}: có thứ thay thế',
  'console.capabilities.repeat': '{operation}: gửi hai lần',
  'console.capabilities.search': 'Tìm theo số đơn của cửa hàng',
  'console.capabilities.webhooks': 'Báo qua webhook',
  'console.capabilities.rate': 'Giới hạn tần suất',
  'console.capabilities.money': 'Tiền',
  'console.capabilities.test': 'Chế độ thử',
  'console.capabilities.unknowns': 'Đã tìm mà không thấy',
};
