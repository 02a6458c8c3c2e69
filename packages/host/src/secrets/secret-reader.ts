import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SecretSource } from '@countermand/core/provider';
import type { KnownSecrets } from './known-secrets.ts';

export type SecretReading = { readonly ok: true; readonly secret: string } | { readonly ok: false; readonly problem: string };

interface CachedFile {
  readonly signature: string;
  readonly secret: string;
}

/** Reads secrets where they are kept. What it has read is known to the redaction from then on. */
export class SecretReader {
  readonly #files = new Map<string, CachedFile>();

  /** `folder` is where relative files start: the configuration's. */
  constructor(
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly known: KnownSecrets,
  ) {}

  /** `fresh`: the provider just refused the credential, so a file is read again even if it looks unchanged. */
  read(source: SecretSource, { fresh = false }: { readonly fresh?: boolean } = {}): SecretReading {
    const reading = this.#read(source, fresh);
    if (reading.ok) this.known.add(reading.secret);
    return reading;
  }

  #read(source: SecretSource, fresh: boolean): SecretReading {
    if (typeof source === 'string') return nonEmpty(source, 'The literal secret');
    if ('env' in source) {
      const value = this.environment[source.env];
      if (value === undefined) return { ok: false, problem: `The environment variable ${source.env} is not set.` };
      return nonEmpty(value, `The environment variable ${source.env}`);
    }
    return this.#readFile(resolve(this.folder, source.file), fresh);
  }

  #readFile(file: string, fresh: boolean): SecretReading {
    try {
      const { mtimeMs, size, ino } = statSync(file);
      // Size and inode too: a secret may be rotated twice within the file system's granularity of time.
      const signature = `${mtimeMs} ${size} ${ino}`;
      const cached = this.#files.get(file);
      if (cached?.signature === signature && !fresh) return { ok: true, secret: cached.secret };
      const reading = nonEmpty(readFileSync(file, 'utf8'), `The secret file ${file}`);
      if (reading.ok) this.#files.set(file, { signature, secret: reading.secret });
      return reading;
    } catch (error) {
      return { ok: false, problem: `The secret file ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).` };
    }
  }
}

function nonEmpty(text: string, where: string): SecretReading {
  // Editors and `echo` end a file with a line break that belongs to no credential.
  const secret = text.replace(/[\r\n]+$/, '');
  return secret.trim() === '' ? { ok: false, problem: `${where} is empty.` } : { ok: true, secret };
}
