import type { Bench } from '../bench.ts';
import type { CasesOf } from '../conformance-case.ts';
import { stopOf } from '../stop-of.ts';

/** Out of `HOSTILE_STRINGS`: what may be shown live, and never be kept. */
const SECRET_OR_PERSONAL = ['sk_live_0123456789abcdef0123456789abcdef', 'hidden.person@example.com'];

const LONGEST_MESSAGE = 2_000;

/** Provider text as it comes: full of what harms whoever renders, keeps or believes it. */
export const textCases: CasesOf = ({ failures }) => [
  {
    name: 'what is kept of an answer holds no secret and nobody, and no end of text',
    law: 'secrets',
    ...(!failures.includes('hostile_strings') && { skipped: 'the backend does not act out hostile_strings' }),
    run: async (bench) => {
      const { outcome } = await stopOf(bench, { failure: 'hostile_strings' });
      checkKept(bench, outcome);
      for (const message of outcome.evidence.messages ?? []) if (message.length > LONGEST_MESSAGE) bench.complain('text_is_data', `A message of ${message.length} characters is kept.`, { advice: 'use evidenceOf and messagesOf of the kit: they cap and redact' });
    },
  },
];

function checkKept({ complain }: Bench, kept: unknown): void {
  const text = JSON.stringify(kept);
  for (const secret of SECRET_OR_PERSONAL) if (text.includes(secret)) complain('secrets', `The evidence keeps ${JSON.stringify(secret)} out of the provider's text.`, { said: kept, advice: 'use evidenceOf, messagesOf and saidBy of the kit: they redact' });
}
