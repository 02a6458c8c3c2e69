import type { InAnotherLanguage } from '@countermand/react';
import type { dashboardEnglish } from './english.ts';

/** Chinese of the dashboard. */
export const dashboardChinese: InAnotherLanguage<typeof dashboardEnglish> = {
  'console.dashboard.title': '总览',
  'console.dashboard.about': '需要人工处理的、正在等待的，以及最近发生的事。',
};
