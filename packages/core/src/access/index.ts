export { Authenticate } from './authenticate.ts';
export { type AccessKeyRequest, accessKeyRequestSchema, CreateAccessKey, type CreatedAccessKey } from './create-access-key.ts';
export { EMBED_SCOPES, type EmbedSessionRequest, embedSessionRequestSchema } from './embed-session-request.ts';
export { EndSession } from './end-session.ts';
export { ListAccessKeys } from './list-access-keys.ts';
export { MintEmbedSession, type MintedSession } from './mint-embed-session.ts';
export { RevokeAccessKey } from './revoke-access-key.ts';
export { SignIn, type SignInOutcome } from './sign-in.ts';
export { hashToken, KEY_PREFIX, newToken, SESSION_PREFIX } from './token.ts';
