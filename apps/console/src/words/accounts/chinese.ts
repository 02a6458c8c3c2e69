import type { InAnotherLanguage } from '@countermand/react';
import type { accountsEnglish } from './english.ts';

/** Chinese of the accounts. */
export const accountsChinese: InAnotherLanguage<typeof accountsEnglish> = {
  'console.accounts.title': '账户',
  'console.accounts.about': '已设置的供应商及其状况。',
  'console.accounts.providers': '相关供应商的能力',
};
