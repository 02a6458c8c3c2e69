import { z } from 'zod';

/** How far one account's hits have been shown: `skip` hits of the page that begins at `cursor`. */
export interface SearchPosition {
  readonly account: string;
  readonly cursor?: string;
  readonly skip: number;
}

const positions = z
  .array(z.strictObject({ account: z.string(), cursor: z.string().optional(), skip: z.number().int().min(0) }))
  .min(1)
  .max(1_000);

/** The position in every account that has more, as one opaque text. */
export function writeSearchCursor(at: readonly SearchPosition[]): string | null {
  return at.length === 0 ? null : Buffer.from(JSON.stringify(at)).toString('base64url');
}

/** Undefined for text that is no cursor of ours. */
export function readSearchCursor(text: string): readonly SearchPosition[] | undefined {
  try {
    const parsed = positions.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data.map(({ cursor, ...rest }) => ({ ...rest, ...(cursor !== undefined && { cursor }) })) : undefined;
  } catch {
    return undefined;
  }
}
