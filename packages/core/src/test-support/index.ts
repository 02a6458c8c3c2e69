/** Fakes for this package's tests: a ledger in memory, a clock that stands still, and an invented provider. Not built. */
export * from './direct-provider-reader.ts';
export * from './engine-harness.ts';
export * from './fake-answers.ts';
export * from './fake-capabilities.ts';
export * from './fake-clock.ts';
export * from './fake-connection.ts';
export * from './fake-provider.ts';
export * from './fake-remote.ts';
export * from './ledger-contents.ts';
export * from './memory-ledger.ts';
export * from './mortal-ledger.ts';
export * from './overriding.ts';
export * from './pausable-ledger.ts';
export * from './records.ts';
export * from './sequential-ids.ts';
export * from './test-core.ts';
export * from './use-case-harness.ts';
