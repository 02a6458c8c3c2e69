import { readFileSync } from 'node:fs';
import type { GlobalFlags } from '../cli/flags.ts';
import { UsageError } from '../cli/usage-error.ts';

/** The server a command goes through. */
export interface ChosenServer {
  readonly url: URL;
  readonly token: string;
}

export interface ServerSurroundings {
  readonly flags: Pick<GlobalFlags, 'api' | 'config' | 'demo'>;
  readonly environment: NodeJS.ProcessEnv;
}

/** `--api`, else `COUNTERMAND_API_URL`; undefined where the command works on this machine's ledger. A flag that names a configuration counts more than the environment. */
export function chooseServer({ flags, environment }: ServerSurroundings): ChosenServer | undefined {
  const written = serverWritten({ flags, environment });
  if (written === undefined) return undefined;
  const url = serverUrl(written, flags.api === undefined ? 'COUNTERMAND_API_URL' : '--api');
  return { url, token: tokenFor(url, environment) };
}

/** The address as it was written; nothing is checked of it but that it is the only place named. */
export function serverWritten({ flags: { api, config, demo = false }, environment }: ServerSurroundings): string | undefined {
  const { COUNTERMAND_API_URL: fromEnvironment = '' } = environment;
  if (api !== undefined) {
    if (config !== undefined || demo) throw new UsageError(`--api and ${demo ? '--demo' : '--config'} exclude each other: a server has a configuration of its own.`);
    return api;
  }
  return config !== undefined || demo || fromEnvironment === '' ? undefined : fromEnvironment;
}

function serverUrl(written: string, where: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new UsageError(`${where} takes the address of a server, such as https://countermand.example or http://127.0.0.1:4000.`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(`${where} takes an address without a user, a query or a fragment; the key is given in COUNTERMAND_API_TOKEN.`);
  }
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) {
    throw new UsageError(`${where} names ${url.origin}: the key would cross the network readable to all. Use https; plain http is for this machine only (localhost, 127.0.0.1).`);
  }
  return url;
}

/** Names and addresses that never leave the machine; a parsed URL has each address in one form only. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

/** The key is never a flag: others on the machine see those. */
function tokenFor({ origin }: URL, { COUNTERMAND_API_TOKEN: given = '', COUNTERMAND_API_TOKEN_FILE: file = '' }: NodeJS.ProcessEnv): string {
  const token = given === '' && file !== '' ? tokenIn(file) : given.trim();
  const where = given === '' ? 'COUNTERMAND_API_TOKEN_FILE' : 'COUNTERMAND_API_TOKEN';
  if (token === '' && file === '') throw new UsageError(`${origin} takes no call without a key: set COUNTERMAND_API_TOKEN, or COUNTERMAND_API_TOKEN_FILE. \`countermand keys create\` makes one, where the server runs.`);
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError(`What ${where} holds is no key: a key is one word that begins with cmd_.`);
  return token;
}

function tokenIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageError(`COUNTERMAND_API_TOKEN_FILE names ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}
