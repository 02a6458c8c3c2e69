import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROGRAM_CACHE } from '../../house/program-cache.ts';
import type { ShellCommand } from '../shell-commands.ts';
import { writeCommands } from './commands-folder.ts';
import { runInShell, startInShell, type Finished, type Running } from './shell.ts';

/** A page's ids, times and addresses are examples: what really stands in their place. */
const CANCELLATION_ID = /can_[0-9A-HJKMNP-TV-Z]{26}/g;
const BATCH_ID = /bat_[0-9A-HJKMNP-TV-Z]{26}/g;
const TIME = /\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;
const ADDRESS = '127.0.0.1:4000';

/** These go on until they are stopped. */
const SERVER = /^(npm start|npx countermand serve|npx node [\w-]+-simulator\.mjs|node receiver\.mjs)\b/;
/** A simulator's port may be in use here, and so may a receiver's. */
const OWN_PORT = /((?:-simulator|receiver)\.mjs) \d+$/;
const RECEIVER = /^node receiver\.mjs\b/;
const RECEIVER_ADDRESS = '127.0.0.1:4100';
const EXPORT = /^export (\w+)=/;
const LISTENS = /listens on http:\/\/(127\.0\.0\.1:\d+)/;

/** A folder in which a page's commands are run one after the other, as its reader would. */
export class Stage {
  readonly folder = mkdtempSync(join(tmpdir(), 'countermand-page-'));
  /** The id that the page's ids stand for: the last cancellation that was shown alone. */
  cancellation: string | undefined;
  /** The same for a page's batches. */
  batch: string | undefined;
  /** Where the server that was started last listens. */
  address: string | undefined;
  /** Where the receiver of webhooks that was started listens. */
  receiver: string | undefined;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #servers: Running[] = [];

  constructor(environment: Readonly<Record<string, string>> = {}) {
    const commands = `${this.folder}-bin`;
    writeCommands(commands);
    // Nothing of the developer's own settings gets in.
    this.#environment = { PATH: `${commands}:${process.env.PATH ?? ''}`, HOME: this.folder, XDG_CACHE_HOME: PROGRAM_CACHE, ...environment };
  }

  write(name: string, text: string): void {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o600 });
  }

  async run(command: Pick<ShellCommand, 'text'>): Promise<Finished> {
    const around = { folder: this.folder, environment: this.#environment };
    const text = this.#filled(command.text);
    if (SERVER.test(text)) {
      const server = await startInShell(text, LISTENS, around);
      this.#servers.push(server);
      if (RECEIVER.test(text)) this.receiver = server.heard[1];
      else this.address = server.heard[1];
      return { code: 0, stdout: server.heard[0], stderr: '' };
    }
    const exported = EXPORT.exec(text)?.[1];
    if (exported !== undefined) return this.#keep(exported, text);
    const finished = await runInShell(text, around);
    this.cancellation = onlyOne(finished.stdout, CANCELLATION_ID) ?? this.cancellation;
    this.batch = onlyOne(finished.stdout, BATCH_ID) ?? this.batch;
    return finished;
  }

  /** What a reader exports, the commands that follow have. */
  async #keep(name: string, text: string): Promise<Finished> {
    const finished = await runInShell(`set -e\n${text}\nprintf %s "$${name}"`, { folder: this.folder, environment: this.#environment });
    this.#environment[name] = finished.stdout;
    return { ...finished, code: finished.stdout === '' ? 1 : finished.code };
  }

  /** The data that a command of the program answers. */
  async json(words: string): Promise<unknown> {
    const { code, stdout, stderr } = await runInShell(`npx countermand ${words} --json`, { folder: this.folder, environment: this.#environment });
    if (code !== 0) throw new Error(`countermand ${words}: exit ${code}: ${stderr}`);
    return JSON.parse(stdout);
  }

  async close(): Promise<void> {
    for (const server of this.#servers) await server.stop();
    for (const folder of [this.folder, `${this.folder}-bin`]) rmSync(folder, { recursive: true, force: true });
  }

  #filled(text: string): string {
    const soon = new Date(Date.now() + 600_000).toISOString().replace(/\.\d+Z$/, 'Z');
    return text
      .replace(CANCELLATION_ID, () => this.#known(this.cancellation, `${text} names a cancellation before there is one.`))
      .replace(BATCH_ID, () => this.#known(this.batch, `${text} names a batch before there is one.`))
      .replace(TIME, soon)
      .replace(OWN_PORT, '$1 0')
      .replaceAll(RECEIVER_ADDRESS, () => this.#known(this.receiver, `${text} names a receiver before one runs.`))
      .replaceAll(ADDRESS, () => this.#known(this.address, `${text} calls a server before one runs.`));
  }

  #known(value: string | undefined, otherwise: string): string {
    if (value === undefined) throw new Error(otherwise);
    return value;
  }
}

/** What a text names once or more, and nothing else of its kind. */
function onlyOne(text: string, pattern: RegExp): string | undefined {
  const [only, ...others] = new Set(text.match(pattern));
  return others.length === 0 ? only : undefined;
}
