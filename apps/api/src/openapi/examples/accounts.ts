import type { Exchanges } from './exchange.ts';
import { STORY } from './story.ts';

const ACCOUNT = {
  id: STORY.account,
  provider: STORY.provider,
  displayName: 'Example Commerce',
  usable: true,
  problem: null,
  baseUrl: 'https://acme.shop.example/api/admin',
  store: 'acme',
  demo: false,
  budget: { limit: { requests: 4, perSeconds: 1 }, nextSlotAt: null, blockedUntil: null, bulkRestsUntil: null },
  waiting: { interactive_stop: 0, follow_up: 0, unknown: 0, bulk_stop: 0, watching: 0 },
  drainedAt: null,
  worker: 'live',
};

export const ACCOUNT_EXCHANGES: Exchanges = {
  listAccounts: [{ name: 'accounts', summary: 'One account, with nothing waiting', status: 200, answer: { value: { items: [ACCOUNT] } } }],
};
