import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../cli/usage-error.ts';
import type { NewAccount } from './ask-account.ts';

/** Throws `UsageError` where something is in the way: nothing that is there is ever replaced. */
export function checkFree(file: string): void {
  if (existsSync(file)) {
    throw new UsageError(`${file} is there already, and is not replaced. Add the account to it under "accounts" and run countermand doctor, or name another file with --config.`);
  }
}

/** Writes secrets first and the configuration last, without a pause between them: all of it or, where one fails, none. */
export function writeFiles(file: string, account: NewAccount): readonly string[] {
  const folder = dirname(file);
  const written: string[] = [];
  const write = (path: string, content: string, mode: number): void => {
    mkdirSync(dirname(path), { recursive: true, mode: path === file ? 0o777 : 0o700 });
    checkFree(path);
    writeFileSync(path, content, { mode, flag: 'wx' });
    written.push(path);
  };
  try {
    for (const [name, secret] of account.typed) write(resolve(folder, name), `${secret}\n`, 0o600);
    const ignore = resolve(folder, 'secrets', '.gitignore');
    if (account.typed.size > 0 && !existsSync(ignore)) write(ignore, '*\n', 0o600);
    const { id, provider, settings } = account;
    write(file, `${JSON.stringify({ accounts: [{ id, provider, settings }] }, null, 2)}\n`, 0o644);
    return written;
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    throw error;
  }
}
