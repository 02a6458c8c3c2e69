import type { Phrases } from '@countermand/react';

/** English of the dashboard, and the list of those messages. */
export const dashboardEnglish = {
  'console.dashboard.title': 'Dashboard',
  'console.dashboard.about': 'What needs a person, what is waiting, and what happened last.',
  'console.dashboard.attention': 'Needs a person',
  'console.dashboard.attention.none': 'Nothing needs a person.',
  'console.dashboard.attention.some': { one: '{count} cancellation waits for a decision.', other: '{count} cancellations wait for a decision.' },
  'console.dashboard.attention.unknown': { one: '{count} more is being read again by itself.', other: '{count} more are being read again by themselves.' },
  'console.dashboard.attention.go': 'To the desk',
  'console.dashboard.work': 'Waiting work',
  'console.dashboard.work.account': 'Account',
  'console.dashboard.work.waiting': 'Waiting',
  'console.dashboard.work.watching': 'Watched',
  'console.dashboard.work.worker': 'Worker',
  'console.dashboard.work.live': 'works',
  'console.dashboard.work.no_worker': 'none: what is queued waits',
  'console.dashboard.work.none': 'No account is set up yet. countermand init writes a configuration; then start the server again.',
  'console.dashboard.latest': 'Latest cancellations',
  'console.dashboard.latest.go': 'All cancellations',
  'console.dashboard.latest.none': 'Nobody has asked to stop an order yet. Find one and stop it, or paste a list.',
  'console.dashboard.batches': 'Batches under way',
  'console.dashboard.batches.none': 'No batch is under way.',
  'console.dashboard.batches.go': 'All batches',
  'console.dashboard.batches.line': { one: '{state}, {count} row', other: '{state}, {count} rows' },
  'console.dashboard.latest.find': 'Find an order',
  'console.dashboard.latest.paste': 'Paste a list',
} as const satisfies Phrases;
