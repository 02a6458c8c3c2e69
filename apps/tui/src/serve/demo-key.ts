import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateAccessKey } from '@countermand/core';
import { DEMO_KEY_FILE, type Demo } from '@countermand/host';
import { valueOf } from '../cli/problem-error.ts';
import { localActor } from '../session/local-actor.ts';
import type { LocalSession } from '../session/session.ts';

/** The demo's own key, which may do all there is, on its simulators only. Beside the demo's ledger, so that scripts find it. */
export async function makeDemoKey(session: LocalSession, demo: Demo): Promise<string> {
  const { secret } = valueOf(await session.resolve(CreateAccessKey).execute({ name: 'demo', scopes: ['admin'] }, localActor()));
  writeFileSync(join(demo.folder, DEMO_KEY_FILE), `${secret}\n`, { mode: 0o600 });
  return secret;
}
