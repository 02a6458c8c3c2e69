import { accountSchema, createdKeySchema, keySchema, providerSchema } from '@countermand/api/schemas';
import * as z from 'zod';
import { exampleOf, type CommandJson } from './command-json.ts';

/** Commands about accounts, providers and keys. */
export const ACCESS_JSON: readonly CommandJson[] = [
  { command: 'accounts', form: 'object', description: 'The configured accounts.', schema: z.object({ items: z.array(accountSchema) }), examples: [exampleOf('listAccounts')] },
  { command: 'providers', form: 'object', description: 'The plugins, and what each can do.', schema: z.object({ items: z.array(providerSchema) }), examples: [exampleOf('listProviders')] },
  { command: 'keys list', form: 'object', description: 'Every key there is or was, newest first. `countermand keys` alone prints the same.', schema: z.object({ items: z.array(keySchema) }), examples: [exampleOf('listKeys')] },
  { command: 'keys create', form: 'object', description: 'The new key. Its `secret` is shown this once.', schema: createdKeySchema, examples: [exampleOf('createKey')] },
  { command: 'keys revoke', form: 'object', description: 'The key after that.', schema: keySchema, examples: [exampleOf('revokeKey')] },
];
