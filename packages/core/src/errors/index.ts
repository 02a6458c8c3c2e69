export * from './configuration-error.ts';
export * from './duplicate-intake-error.ts';
export * from './duplicate-live-target-error.ts';
export * from './illegal-move-error.ts';
export * from './invalid-cursor-error.ts';
export * from './ledger-unavailable-error.ts';
export * from './plugin-contract-error.ts';
