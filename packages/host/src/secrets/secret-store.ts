import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SecretSource } from '@countermand/core/provider';
import type { KnownSecrets } from './known-secrets.ts';

export type SecretReading = { readonly ok: true; readonly secret: string } | { readonly ok: false; readonly problem: string };

interface CachedFile {
  readonly signature: string;
  readonly secret: string;
}

/** Reads secrets where they are kept. What it has read is known to the redaction from then on. Satisfies the HTTP client's `SecretReader`. */
export class SecretStore {
  readonly #files = new Map<string, CachedFile>();

  /** `folder` is where relative files start: the configuration's. */
  constructor(
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly known: KnownSecrets,
  ) {}

  /** Rejects with a sentence that says where it was looked for. */
  async read(source: SecretSource): Promise<string> {
    const reading = this.look(source);
    if (!reading.ok) throw new Error(reading.problem);
    return reading.secret;
  }

  /** The provider refused the credential: a file is read again although it may look unchanged. */
  reread(source: SecretSource): void {
    if (typeof source === 'object' && 'file' in source) this.#files.delete(this.#pathOf(source));
  }

  look(source: SecretSource): SecretReading {
    const reading = this.#look(source);
    if (reading.ok) this.known.add(reading.secret);
    return reading;
  }

  #look(source: SecretSource): SecretReading {
    if (typeof source === 'string') return nonEmpty(source, 'The literal secret');
    if ('env' in source) {
      const value = this.environment[source.env];
      if (value === undefined) return { ok: false, problem: `The environment variable ${source.env} is not set.` };
      return nonEmpty(value, `The environment variable ${source.env}`);
    }
    return this.#readFile(this.#pathOf(source));
  }

  #pathOf({ file }: { readonly file: string }): string {
    return resolve(this.folder, file);
  }

  #readFile(file: string): SecretReading {
    try {
      const { mtimeMs, size, ino } = statSync(file);
      // Size and inode too: a secret may be rotated twice within the file system's granularity of time.
      const signature = `${mtimeMs} ${size} ${ino}`;
      const cached = this.#files.get(file);
      if (cached?.signature === signature) return { ok: true, secret: cached.secret };
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
