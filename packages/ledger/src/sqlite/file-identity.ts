import { statSync } from 'node:fs';
import { LedgerUnavailableError } from '@countermand/core/errors';

/**
 * Which file a path named when the ledger was opened. A file that was moved or deleted can still be written through an
 * open handle, and all of it would be lost with the process.
 */
export class FileIdentity {
  readonly #path: string;
  readonly #identity: string;

  constructor(path: string) {
    this.#path = path;
    this.#identity = identify(path) ?? '';
  }

  assertInPlace(): void {
    if (identify(this.#path) === this.#identity) return;
    throw new LedgerUnavailableError(
      `The ledger's file ${this.#path} was moved, replaced or deleted while it was in use. Put it back and start again; nothing was changed.`,
    );
  }
}

function identify(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
