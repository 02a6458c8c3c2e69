import type { InAnotherLanguage } from '../phrases.ts';
import type { baseEnglish } from './english.ts';

/** Vietnamese of what every component may say. */
export const baseVietnamese: InAnotherLanguage<typeof baseEnglish> = {
  'button.stop': 'Dừng đơn hàng',
  'dialog.reason': 'Lý do',
  'dialog.note': 'Ghi chú nội bộ (không bao giờ gửi cho nhà cung cấp)',
};
