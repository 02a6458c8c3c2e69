import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CommandContext } from '../cli/command-context.ts';
import { UsageError } from '../cli/usage-error.ts';

type Place = Pick<CommandContext, 'atEnd' | 'readBytes' | 'interruption'>;

/** The path to read. What can be read only once (standard input, a pipe) is kept in a file of the user's own until the command ends. */
export async function readablePath(written: string, place: Place): Promise<string> {
  if (written === '-') return spooled(place.readBytes(), place);
  const facts = await stat(written);
  if (facts.isDirectory()) throw new UsageError(`${written} is a folder; a file was expected.`);
  if (!facts.isFile()) return spooled(createReadStream(written), place);
  await access(written, constants.R_OK);
  return written;
}

async function spooled(bytes: AsyncIterable<Uint8Array>, { atEnd, interruption }: Place): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countermand-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'input');
  await pipeline(bytes, createWriteStream(path, { mode: 0o600 }), { signal: interruption.signal });
  return path;
}
