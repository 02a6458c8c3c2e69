import type { SecretSource } from '../provider/settings.ts';

/** Reads secrets where they are kept. What it has read is redacted from then on, wherever it would be shown. */
export interface SecretReader {
  /** Rejects with a sentence that says where it was looked for, and holds nothing of the secret. */
  read(source: SecretSource): Promise<string>;
}
