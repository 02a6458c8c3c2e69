import { EMBED_SCOPES, embedSessionRequestSchema } from '@countermand/core';
import { timestamp, type AccessSession } from '@countermand/core/model';
import * as z from 'zod';
import { timestampSchema } from '../schemas/words.ts';

export const embedSessionBodySchema = embedSessionRequestSchema.meta({
  id: 'EmbedSessionRequest',
  description: 'What the backend of a page asks for on behalf of the person who looks at it.',
});

const parts = {
  id: z.string().describe('The id of the session, `ses_` and a ULID.'),
  origin: z.string().describe('The only origin whose pages may use it.'),
  accounts: z.array(z.string()),
  references: z.array(z.string()).nullable().describe('The only orders it sees, canonical; null: all of its accounts.'),
  scopes: z.array(z.enum(EMBED_SCOPES)),
  expiresAt: timestampSchema,
};

export const mintedSessionSchema = z
  .object({ ...parts, token: z.string().describe('What the page sends as `Authorization: Bearer …`. Shown once; keep it in memory only, never in a URL or in storage.') })
  .meta({ id: 'MintedEmbedSession', description: 'A session that was just made, with its token.' });

export const embedSessionSchema = z
  .object({ ...parts, endedAt: timestampSchema.nullable().describe('When it was ended before its time.') })
  .meta({ id: 'EmbedSession', description: 'A short session for the pages of one origin.' });

type SessionParts = { readonly [Key in keyof typeof parts]: unknown };

export function sessionParts({ id, origin, accounts, references, scopes, expiresAt }: AccessSession) {
  return { id, origin, accounts, references, scopes, expiresAt: timestamp(expiresAt) } satisfies SessionParts;
}
