/** Use cases, the engine and the ports they need. No HTTP framework, no SQL, no provider's name. */
import 'reflect-metadata';
export * from './access/index.ts';
export type { Account, UnusableAccount, UsableAccount } from './accounts/account.ts';
export { AccountDirectory } from './accounts/account-directory.ts';
export { type AccountConfiguration, type CoreSettings, DEFAULT_CORE_SETTINGS } from './accounts/configuration.ts';
export { checkedSettings, type CheckedSettings } from './accounts/plugin-parts.ts';
export { ProviderDirectory } from './accounts/provider-directory.ts';
export * from './audit/index.ts';
export * from './engine/index.ts';
export * from './errors/index.ts';
export * from './live/index.ts';
export * from './notifications/index.ts';
export * from './logging/index.ts';
export * from './ports/index.ts';
export * from './retention/index.ts';
export * from './use-cases/index.ts';
export * from './webhooks/index.ts';
