import type { InAnotherLanguage } from '@countermand/react';
import type { accountsEnglish } from './english.ts';

/** Vietnamese of the accounts. */
export const accountsVietnamese: InAnotherLanguage<typeof accountsEnglish> = {
  'console.accounts.title': 'Tài khoản',
  'console.accounts.about': 'Các nhà cung cấp đã thiết lập và tình trạng của chúng.',
  'console.accounts.providers': 'Nhà cung cấp của chúng làm được gì',
};
