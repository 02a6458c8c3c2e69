/** `ready`: a server on this ledger. `another`: something answers, and does not know the link. */
export type AskedServer = 'ready' | 'another' | 'no_answer';

/** So long an answer is waited for, milliseconds. */
const PATIENCE_MS = 3_000;

/** Looks whether the link works there, which does not use it up. */
export async function askServer(link: string, signal: AbortSignal): Promise<AskedServer> {
  try {
    const { status, body } = await fetch(link, { redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) });
    await body?.cancel();
    return status === 200 ? 'ready' : 'another';
  } catch {
    return 'no_answer';
  }
}
