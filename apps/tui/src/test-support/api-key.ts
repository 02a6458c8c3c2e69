import { runCountermand, type RunOptions } from './run-countermand.ts';

/** The header of a key that may do all there is, on the ledger of a folder's configuration. */
export async function authorization(options: RunOptions): Promise<{ readonly authorization: string }> {
  const { code, stdout, stderr } = await runCountermand(['keys', 'create', 'a test', '--scope', 'admin'], options);
  if (code !== 0) throw new Error(stderr);
  return { authorization: `Bearer ${stdout.trim()}` };
}
