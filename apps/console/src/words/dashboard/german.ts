import type { InAnotherLanguage } from '@countermand/react';
import type { dashboardEnglish } from './english.ts';

/** German of the dashboard. */
export const dashboardGerman: InAnotherLanguage<typeof dashboardEnglish> = {
  'console.dashboard.title': 'Übersicht',
  'console.dashboard.about': 'Was einen Menschen braucht, was wartet und was zuletzt geschah.',
};
