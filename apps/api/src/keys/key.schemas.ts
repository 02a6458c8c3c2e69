import { accessKeyRequestSchema } from '@countermand/core';
import { SCOPES } from '@countermand/core/model';
import * as z from 'zod';
import { timestampSchema } from '../schemas/words.ts';

export const keyRequestSchema = accessKeyRequestSchema.meta({ id: 'KeyRequest', description: 'A key to be made: at most what the key who asks may do itself.' });

const parts = {
  id: z.string().describe('The id of the key, `key_` and a ULID. It is no secret.'),
  name: z.string().describe('What it is for.'),
  scopes: z.array(z.enum(SCOPES)).describe('What it may do; `admin` includes the rest.'),
  accounts: z.union([z.literal('all'), z.array(z.string())]).describe('The accounts it may see and use; `all` covers those configured later, too.'),
  createdAt: timestampSchema,
  createdBy: z.string().describe('Who made it.'),
  expiresAt: timestampSchema.nullable().describe('From then on it is refused; null: it does not expire.'),
  lastUsedAt: timestampSchema.nullable().describe('Within a minute or so; null: never used.'),
  revokedAt: timestampSchema.nullable(),
  revokedBy: z.string().nullable(),
};

export const keySchema = z.object(parts).meta({ id: 'Key', description: 'An API key, without the key itself: only a hash of that is kept.' });

export const createdKeySchema = z
  .object({ ...parts, secret: z.string().describe('What a program sends as `Authorization: Bearer …`. Shown once.') })
  .meta({ id: 'CreatedKey', description: 'A key that was just made, with the key itself.' });
