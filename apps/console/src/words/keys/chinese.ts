import type { InAnotherLanguage } from '@countermand/react';
import type { keysEnglish } from './english.ts';

/** Chinese of the keys. */
export const keysChinese: InAnotherLanguage<typeof keysEnglish> = {
  'console.keys.title': '密钥',
  'console.keys.about': '程序用它登录。密钥只在创建时显示一次。',
};
