/** What may happen in a history, and how often compared to the rest. */
export const HAPPENINGS = {
  request: 30,
  upload: 3,
  withdraw: 8,
  recheck: 4,
  resolve: 5,
  kill: 8,
  killSending: 8,
  pause: 8,
  deploy: 4,
  jump: 4,
  ledgerLost: 5,
  cutOff: 5,
  providerDown: 3,
  credentialRefused: 3,
  ship: 4,
} as const;
export type HappeningName = keyof typeof HAPPENINGS;
