import type { Exchanges } from './exchange.ts';

export const HEALTH_EXCHANGES: Exchanges = {
  getLiveness: [{ name: 'alive', summary: 'The process answers', status: 200, answer: { value: { status: 'alive' } } }],
  getReadiness: [{ name: 'ready', summary: 'Ready, with a worker of its own', status: 200, answer: { value: { status: 'ready', ledger: 'ok', worker: 'running', workers: null } } }],
};
