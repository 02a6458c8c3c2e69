import type { InAnotherLanguage } from '@countermand/react';
import type { dashboardEnglish } from './english.ts';

/** Vietnamese of the dashboard. */
export const dashboardVietnamese: InAnotherLanguage<typeof dashboardEnglish> = {
  'console.dashboard.title': 'Tổng quan',
  'console.dashboard.about': 'Việc cần người xử lý, việc đang chờ và những gì vừa xảy ra.',
};
