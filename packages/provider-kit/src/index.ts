/** What the author of a provider needs. */
export { documented, inferred, unknown } from './capabilities/fact.ts';
export { PluginContractError } from './errors/plugin-contract-error.ts';
export { createHttpClientFactory, type HttpClientFactoryOptions, type ProviderHttpClientFactory } from './http/client-factory.ts';
export { createPoster, type Post, type Posted, type Poster, type PosterOptions } from './http/poster.ts';
export { isUnder } from './http/request-url.ts';
export type { SecretReader } from './http/secret-reader.ts';
export { createAddressPolicy, type AddressPolicy, type AddressUse } from './network/address-policy.ts';
export { checkBaseUrl, type CheckedBaseUrl } from './network/base-url.ts';
export { guardedLookup, type ResolvedAddress, type Resolver } from './network/guarded-lookup.ts';
export { isHmacOf, isSameSecret, type HmacClaim } from './notifications/proof.ts';
export { evidenceOf, type EvidenceFacts } from './redaction/evidence-of.ts';
export { messagesOf } from './redaction/messages-of.ts';
export { MESSAGE_LIMIT, redact, type Hidden } from './redaction/redact.ts';
export { lenientBoolean, lenientId, lenientList, lenientNumber, lenientObject, lenientText } from './replies/lenient.ts';
export { notAppliedOutcome } from './replies/not-applied-outcome.ts';
export { parseIntegerId, parseOpaqueId, type OpaqueIdSyntax } from './replies/parse-id.ts';
export { saidBy, troubleOf } from './replies/trouble-of.ts';
