import type { Words } from '../../localization/use-words.ts';
import type { tableEnglish } from '../../messages/table/english.ts';

export type TableWords = Words<keyof typeof tableEnglish>;
