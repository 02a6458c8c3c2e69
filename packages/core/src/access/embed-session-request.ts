import * as z from 'zod';
import { type Scope } from '../model/access.ts';
import { REFERENCE_MAX_LENGTH } from '../model/reference.ts';
import { webOriginProblem } from '../model/web-origin.ts';

/** What a page may be allowed to do at most: neither batches nor a person's decisions. */
export const EMBED_SCOPES = ['targets:read', 'cancellations:read', 'cancellations:write'] as const satisfies readonly Scope[];

const SECONDS_MIN = 60;
const SECONDS_MAX = 900;

const origin = z
  .string()
  .max(300)
  .superRefine((text, context) => {
    const problem = webOriginProblem(text);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  });

const actor = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, 'Use an opaque id of letters, digits, ".", "_" and "-", at most 100: it is recorded, so it is no e-mail address and no name.');

/** What a host's backend asks for on behalf of one of its pages. Strict: an unknown key is an error that names it. */
export const embedSessionRequestSchema = z.strictObject({
  origin: origin.describe('The origin of the page that will use it, such as `https://portal.example`; no other page can. Plain http: for this machine only.'),
  accounts: z.array(z.string()).min(1).max(1_000).describe('The accounts it may see and use; at most those of the key.'),
  references: z
    .array(z.string().max(REFERENCE_MAX_LENGTH))
    .min(1)
    .max(1_000)
    .optional()
    .describe('The only orders it may see and stop, such as `acme:1001`. Without it: all orders of the accounts.'),
  scopes: z.array(z.enum(EMBED_SCOPES)).min(1).optional().describe('What it may do; at most what the key may. Without it: as much of these three as the key may.'),
  expiresInSeconds: z.int().min(SECONDS_MIN).max(SECONDS_MAX).default(SECONDS_MAX).describe('How long it holds.'),
  actor: actor
    .optional()
    .describe("Your own id for the person at the page. Opaque, as it is recorded with what they stop: no e-mail address and no name. A renewed session of the same person keeps their idempotency keys."),
});
export type EmbedSessionRequest = z.infer<typeof embedSessionRequestSchema>;
