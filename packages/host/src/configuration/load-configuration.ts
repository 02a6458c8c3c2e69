import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ConfigurationError } from '@countermand/core/errors';
import type { Configuration } from './configuration.ts';
import { explainIssue, explanationText, type Explanation } from './explain-issue.ts';
import type { KeyPath } from './key-path.ts';
import { ledgerLocation } from './ledger-location.ts';
import { parseJsonc, type JsoncDocument } from './parse-jsonc.ts';
import { configurationSchema, type ConfigurationFile } from './schema.ts';

export interface ConfigurationSource {
  readonly file: string;
  readonly environment: NodeJS.ProcessEnv;
  /** True for the demo's own configuration: all that comes of it says so. */
  readonly demo?: boolean;
}

/** Reads and checks a configuration file. Throws `ConfigurationError` with one message that names the wrong key. */
export function loadConfiguration({ file: named, environment, demo = false }: ConfigurationSource): Configuration {
  const file = resolve(named);
  const folder = dirname(file);
  const document = parse(file);
  const placeOf = (path: KeyPath): string => place(file, document, path);
  const refuse = (explanation: Explanation): never => {
    throw new ConfigurationError(`${placeOf(explanation.path)}: ${explanationText(explanation)}`);
  };

  const checked = configurationSchema.safeParse(document.value);
  if (!checked.success) return refuse(explainIssue(checked.error, configurationSchema, document.value));
  const content = checked.data;
  const duplicate = duplicateAccount(content);
  if (duplicate) return refuse(duplicate);
  const ledger = ledgerLocation(content.ledger, { folder, environment });
  if (!ledger.ok) return refuse({ path: ['ledger'], problem: ledger.problem });

  return {
    file,
    folder,
    ledger: ledger.location,
    ledgerWritten: typeof content.ledger === 'string',
    plugins: content.plugins,
    accounts: content.accounts.map((account) => ({ ...account, ...(demo && { demo }) })),
    core: { undoWindowSeconds: content.undoWindowSeconds, ...content.limits, retention: content.retention },
    network: content.network,
    server: content.server,
    secret: content.secret,
    worker: content.worker,
    demo,
    placeOf,
  };
}

function parse(file: string): JsoncDocument {
  const parsed = parseJsonc(read(file));
  if (parsed.ok) return parsed.document;
  const { line, column } = parsed.position;
  throw new ConfigurationError(`${file}:${line}:${column}: not valid JSON: ${parsed.problem}.`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new ConfigurationError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
}

function duplicateAccount({ accounts }: ConfigurationFile): Explanation | undefined {
  const ids = accounts.map((account) => account.id);
  const second = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (second < 0) return undefined;
  const id = ids[second] ?? '';
  return { path: ['accounts', second, 'id'], problem: `"${id}" is the id of accounts[${ids.indexOf(id)}] already; each account needs its own.` };
}

/** The key itself or, where it is missing from the file, the nearest one around it. */
function place(file: string, document: JsoncDocument, path: KeyPath): string {
  for (let length = path.length; length > 0; length -= 1) {
    const position = document.positionOf(path.slice(0, length));
    if (position) return `${file}:${position.line}:${position.column}`;
  }
  return file;
}
