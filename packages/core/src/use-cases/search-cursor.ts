import * as z from 'zod';

/** How far one account's hits have been shown: `skip` hits of the page that begins at `cursor`. */
export interface SearchPosition {
  readonly account: string;
  readonly cursor?: string;
  readonly skip: number;
}

/** Where a search goes on. Pages keep the size they began with: a provider's cursor may count pages. */
export interface SearchProgress {
  readonly pageSize: number;
  readonly positions: readonly SearchPosition[];
}

const progress = z.strictObject({
  pageSize: z.number().int().min(1).max(1_000),
  positions: z
    .array(z.strictObject({ account: z.string(), cursor: z.string().optional(), skip: z.number().int().min(0) }))
    .min(1)
    .max(1_000)
    // Each is a call of its provider.
    .refine((positions) => new Set(positions.map(({ account }) => account)).size === positions.length),
});

/** The progress as one opaque text; null when every account is at its end. */
export function writeSearchCursor(at: SearchProgress): string | null {
  return at.positions.length === 0 ? null : Buffer.from(JSON.stringify(at)).toString('base64url');
}

/** Undefined for text that is no cursor of ours. */
export function readSearchCursor(text: string): SearchProgress | undefined {
  try {
    return progress.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
