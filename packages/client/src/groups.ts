/** The calls in groups, each made with a transport, and single ones: for pages that load no more of the client than they use. */
export { accounts, providers } from './groups/accounts.ts';
export { batches } from './groups/batches.ts';
export { cancellations, fileCancellation, listCancellations, readCancellation, recheckCancellation, resolveCancellation, withdrawCancellation } from './groups/cancellations.ts';
export { listCancellationEvents } from './groups/cancellation-events.ts';
export { events } from './groups/events.ts';
export { health } from './groups/health.ts';
export { keys } from './groups/keys.ts';
export { embedSessions, readSession, session } from './groups/sessions.ts';
export { createPreviews, findTargets, previews, targets } from './groups/targets.ts';
export { webhookEndpoints } from './groups/webhook-endpoints.ts';
