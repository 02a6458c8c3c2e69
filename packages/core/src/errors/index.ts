export { ConfigurationError } from './configuration-error.ts';
export { DuplicateIntakeError } from './duplicate-intake-error.ts';
export { DuplicateLiveTargetError } from './duplicate-live-target-error.ts';
export { IllegalMoveError } from './illegal-move-error.ts';
export { InvalidCursorError } from './invalid-cursor-error.ts';
export { LedgerUnavailableError } from './ledger-unavailable-error.ts';
export { messageOf } from './message-of.ts';
export { PluginContractError } from './plugin-contract-error.ts';
