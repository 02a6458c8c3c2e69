/** The behavioural conformance suite for provider plugins. */
export { checkCancellationProvider, type ConformanceResult } from './check-cancellation-provider.ts';
export { describeCancellationProvider, type TestFramework } from './describe-cancellation-provider.ts';
export { LAWS, type Law } from './laws.ts';
export type { ConformanceBackend, ConformanceOrders, ConformanceSubject, Truth } from './subject.ts';
export { ConformanceViolation } from './violation.ts';
