import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NeutralText } from './neutral-text.ts';
import { OneProcess } from './one-process.ts';
import type { Finished, Started } from './run-countermand.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

/** A workplace with a server and its worker, and the way its commands go. */
export interface World {
  readonly place: Workplace;
  /** Runs a command; the ids it names with `<name>` are those kept under that name. */
  run(words: readonly string[], input?: string): Promise<Finished>;
  /** Keeps the first id of an output under a name. */
  keep(name: string, finished: Finished): void;
  /** The same, as both worlds should have it. */
  neutral(finished: Finished): Finished;
  close(): Promise<void>;
}

/** No second write is made: one whose answer is lost needs a person at once. */
const CONFIGURATION = { limits: { writesPerCancellation: 1 } };

/** Commands work on the ledger of their own folder, beside the worker; or go through a server, whose folder they cannot read. */
export async function openWorld(way: 'here' | 'server'): Promise<World> {
  const oneProcess = new OneProcess();
  // The first look finds a request answered: the later ones are many seconds apart.
  const place = await openWorkplace({ configuration: CONFIGURATION, decision: { answer: 'accept', afterReads: 0 }, oneProcess });
  const key = (await place.run(['keys', 'create', 'first', '--scope', 'admin'])).stdout.trim();
  const { started, url } = await serverIn(place, key);
  const environment: Record<string, string> = way === 'here' ? {} : { COUNTERMAND_API_URL: url, COUNTERMAND_API_TOKEN: key, POD_TOKEN: '', SHOP_TOKEN: '' };
  const ids = new Map<string, string>();
  const neutral = new NeutralText();
  return {
    place,
    run: (words, input) => place.run(words.map((word) => word.replace(/<(\w+)>/g, (whole, name: string) => ids.get(name) ?? whole)), { environment, ...(input !== undefined && { input }) }),
    keep: (name, { stdout, stderr }) => {
      const [id] = /\b(?:can|bat|key)_[0-9A-HJKMNP-TV-Z]{26}\b/.exec(stdout + stderr) ?? [];
      if (id !== undefined) ids.set(name, id);
    },
    neutral: ({ code, stdout, stderr }) => ({ code, stdout: neutral.of(stdout), stderr: neutral.of(stderr) }),
    close: async () => {
      started.kill('SIGTERM');
      await started.finished;
      await Promise.all([place.close(), oneProcess.close()]);
    },
  };
}

interface Running {
  readonly started: Started;
  readonly url: string;
}

/** In both worlds, so that in both somebody works; and in both the key has been used. */
async function serverIn(place: Workplace, key: string): Promise<Running> {
  const started = place.start(['serve', '--port', '0', '--json']);
  const { url } = JSON.parse(await started.printed(/\}\n/)) as { readonly url: string };
  await fetch(`${url}/v1/accounts`, { headers: { authorization: `Bearer ${key}` } });
  return { started, url };
}

/** A file for commands to read. */
export function writeIn({ place }: World, name: string, content: string): void {
  writeFileSync(join(place.folder, name), content);
}
