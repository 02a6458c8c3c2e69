export { Authenticate } from './authenticate.ts';
export { type AccessKeyRequest, accessKeyRequestSchema, CreateAccessKey, type CreatedAccessKey } from './create-access-key.ts';
export { ListAccessKeys } from './list-access-keys.ts';
export { RevokeAccessKey } from './revoke-access-key.ts';
export { hashToken, KEY_PREFIX, newToken, SESSION_PREFIX } from './token.ts';
