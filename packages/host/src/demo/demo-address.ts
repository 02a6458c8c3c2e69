import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { isRunning } from '../composition/process-liveness.ts';
import type { DemoFolder } from './demo-folder.ts';

const account = z.object({ id: z.string(), provider: z.string(), simulator: z.string(), examples: z.array(z.string()) });

const address = z.object({
  demo: z.literal(true),
  pid: z.number().int(),
  processStart: z.string(),
  bootId: z.string(),
  /** Null until the server listens. */
  api: z.string().nullable(),
  configuration: z.string(),
  accounts: z.array(account),
});

/** Where a running demo is, as it wrote it down. */
export type DemoAddress = z.infer<typeof address>;

/** One of the demo's accounts; `examples` are references of orders that can be stopped. */
export type DemoAccount = z.infer<typeof account>;

export function writeDemoAddress(folder: DemoFolder, written: DemoAddress): void {
  const draft = `${folder.address}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, folder.address);
}

export function removeDemoAddress(folder: DemoFolder): void {
  rmSync(folder.address, { force: true });
}

/** What stands in the folder, if its process still runs and it is ours: the configuration it names may load code. */
export function readDemoAddress(folder: DemoFolder): DemoAddress | undefined {
  try {
    if (process.getuid && statSync(folder.address).uid !== process.getuid()) return undefined;
    const parsed = address.safeParse(JSON.parse(readFileSync(folder.address, 'utf8')));
    return parsed.success && isRunning(parsed.data) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
