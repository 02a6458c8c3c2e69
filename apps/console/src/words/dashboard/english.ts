import type { Phrases } from '@countermand/react';

/** English of the dashboard, and the list of those messages. */
export const dashboardEnglish = {
  'console.dashboard.title': 'Dashboard',
  'console.dashboard.about': 'What needs a person, what is waiting, and what happened last.',
} as const satisfies Phrases;
