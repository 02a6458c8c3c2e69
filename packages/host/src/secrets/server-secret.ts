import { createHmac, randomBytes } from 'node:crypto';
import type { ServerSecret } from '@countermand/core';
import type { SecretSource } from '@countermand/core/provider';
import { readOrCreate } from '../composition/kept-file.ts';
import type { LedgerLocation } from '../configuration/ledger-location.ts';
import type { KnownSecrets } from './known-secrets.ts';
import type { SecretReading, SecretStore } from './secret-store.ts';

/** Whoever knows a derived secret could try out short ones. */
const SHORTEST = 32;

export interface ServerSecretParts {
  /** As configured. */
  readonly source: SecretSource | undefined;
  readonly ledger: LedgerLocation;
  readonly secrets: SecretStore;
  readonly known: KnownSecrets;
}

/** Reads the server's secret when it is first needed. What is derived from it is known to the redaction, too. */
export function createServerSecret(parts: ServerSecretParts): ServerSecret {
  return {
    derive: (purpose) => {
      const reading = readSecret(parts);
      if (!reading.ok) return reading;
      const key = createHmac('sha256', reading.secret).update(purpose).digest();
      parts.known.add(key.toString('base64'));
      return { ok: true, key };
    },
  };
}

/** Where it is kept beside a ledger file when nothing is configured. */
export function secretFileOf(ledgerPath: string): string {
  return `${ledgerPath}.secret`;
}

function readSecret({ source, ledger, secrets, known }: ServerSecretParts): SecretReading {
  if (source !== undefined) return longEnough(secrets.look(source));
  if (ledger.kind === 'postgres') {
    return {
      ok: false,
      problem:
        'There is no server secret, from which the secrets of webhook endpoints are derived. Make one (openssl rand -base64 32), keep it where all processes of this ledger can read it, and name it in the configuration: "secret": { "env": "COUNTERMAND_SECRET" }, or { "file": PATH }.',
    };
  }
  const file = secretFileOf(ledger.path);
  try {
    const secret = readOrCreate(file, () => randomBytes(32).toString('base64'));
    known.add(secret);
    return longEnough({ ok: true, secret });
  } catch (error) {
    return { ok: false, problem: `The server secret ${file} can be neither read nor made (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).` };
  }
}

function longEnough(reading: SecretReading): SecretReading {
  if (!reading.ok || reading.secret.length >= SHORTEST) return reading;
  return { ok: false, problem: `The server secret is too short: it needs at least ${SHORTEST} characters. openssl rand -base64 32 makes a good one.` };
}
