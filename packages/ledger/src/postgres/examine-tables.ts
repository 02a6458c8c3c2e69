import type { Client } from 'pg';
import { readAddress } from './address.ts';
import { connectWriter } from './connect.ts';
import { unavailable } from './postgres-errors.ts';

/**
 * What the server finds wrong with the ledger's tables: indices and rules that exist and do not hold. Damaged pages are the
 * server's own affair (`pg_amcheck`, data checksums). Throws `LedgerUnavailableError` when it cannot be asked.
 */
export async function examinePostgresTables({ url }: { readonly url: string }): Promise<readonly string[]> {
  const address = readAddress(url);
  try {
    const client = await connectWriter(address);
    try {
      return [...(await brokenIndices(client)), ...(await brokenRules(client))];
    } finally {
      await client.end();
    }
  } catch (error) {
    throw unavailable(error, address);
  }
}

async function brokenIndices(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = current_schema()::regnamespace and not (i.indisvalid and i.indisready) order by 1`,
  );
  return rows.map(({ name }) => `The index ${name} does not hold. Rebuild it with REINDEX.`);
}

async function brokenRules(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; owner: string }>(
    `select conname::text as name, conrelid::regclass::text as owner from pg_constraint
     where connamespace = current_schema()::regnamespace and not convalidated order by 1`,
  );
  return rows.map(({ name, owner }) => `The rule ${name} of ${owner} was never checked. Run ALTER TABLE … VALIDATE CONSTRAINT.`);
}
