/** Use cases, the engine and the ports they need. No HTTP framework, no SQL, no provider's name. */
import 'reflect-metadata';
export * from './accounts/account.ts';
export * from './accounts/account-directory.ts';
export * from './accounts/configuration.ts';
export * from './accounts/provider-directory.ts';
export * from './engine/index.ts';
export * from './errors/index.ts';
export * from './ports/index.ts';
export * from './use-cases/index.ts';
