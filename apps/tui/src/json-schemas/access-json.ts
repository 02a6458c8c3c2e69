import { accountSchema, createdKeySchema, keySchema, providerSchema } from '@countermand/api/schemas';
import * as z from 'zod';
import { exampleOf, type CommandJson } from './command-json.ts';

const signInSchema = z.object({
  signIn: z.string().describe('The link. Give it to one person, and to no log.'),
  principal: z.string().describe('Who acts through that browser, as requests and events name them.'),
  expiresAt: z.iso.datetime().describe('RFC 3339, UTC.'),
  server: z.enum(['ready', 'another', 'no_answer']).describe('What answers where the server should be: one that knows the link, something that does not, or nothing.'),
});

/** Commands about accounts, providers and keys. */
export const ACCESS_JSON: readonly CommandJson[] = [
  { command: 'accounts', form: 'object', description: 'The configured accounts.', schema: z.object({ items: z.array(accountSchema) }), examples: [exampleOf('listAccounts')] },
  { command: 'providers', form: 'object', description: 'The plugins, and what each can do.', schema: z.object({ items: z.array(providerSchema) }), examples: [exampleOf('listProviders')] },
  { command: 'keys list', form: 'object', description: 'Every key there is or was, newest first. `countermand keys` alone prints the same.', schema: z.object({ items: z.array(keySchema) }), examples: [exampleOf('listKeys')] },
  { command: 'keys create', form: 'object', description: 'The new key. Its `secret` is shown this once.', schema: createdKeySchema, examples: [exampleOf('createKey')] },
  { command: 'keys revoke', form: 'object', description: 'The key after that.', schema: keySchema, examples: [exampleOf('revokeKey')] },
  {
    command: 'sign-in',
    form: 'object',
    description: 'A link that signs one browser in, once.',
    schema: signInSchema,
    examples: [{ signIn: `http://127.0.0.1:4000/sign-in?code=${'x'.repeat(43)}`, principal: 'browser:ann', expiresAt: '2026-11-22T09:10:00.000Z', server: 'ready' }],
  },
];
