import { expect } from '@jest/globals';
import { effectsAt } from '../test-support/captures/effects-at.ts';
import { terminalTest, type Scene } from '../test-support/captures/terminal-test.ts';
import type { CockpitTerminal } from '../test-support/captures/open-cockpit-terminal.ts';

const ORDER = 'F237-120723-000001';
/** A call may take longer than its answer needs to be lost. */
const PATIENT = { settings: { timeoutMs: 6_000 } };

/** A stop whose call is on the wire, and stays there for a while. */
async function onTheWire({ open, place }: Scene): Promise<CockpitTerminal> {
  const cockpit = open();
  await cockpit.shows(/^Cancellations/);
  place.pod.fail({ failure: 'effect_answer_lost', operation: 'cancel', afterMs: 3_500 });
  cockpit.burst(`:stop pod:${ORDER}\r`);
  await cockpit.shows(/▸ · Keep order[^]*✘ Stop order/);
  cockpit.burst('jj\r');
  await cockpit.shows(/Being sent/);
  return cockpit;
}

async function recorded({ place }: Scene): Promise<readonly string[]> {
  const { stdout } = await place.run(['list', '--json']);
  const { items } = JSON.parse(stdout) as { readonly items: readonly { readonly state: string }[] };
  const check = await place.run(['ledger', 'check']);
  expect(check).toMatchObject({ code: 0 });
  return items.map(({ state }) => state);
}

for (const [key, capture] of [['q', 'leave-q'], ['C-c', 'leave-ctrl-c']] as const) {
  terminalTest(`${key} leaves in order: what is on the wire is recorded, and what is left is said`, async (scene) => {
    const cockpit = await onTheWire(scene);
    cockpit.press(key);
    await cockpit.captures(capture, /\[exit 0\]/);
    expect(cockpit.state()).toEqual({ alternateScreen: false, cursorShown: true });
    expect(await recorded(scene)).toEqual(['unknown']);
    expect(effectsAt(scene.place.pod)).toEqual([`cancel ${ORDER}`]);
  }, PATIENT);
}

terminalTest('a second Ctrl-C does not wait for what is on the wire: it stays recorded as sent', async (scene) => {
  const cockpit = await onTheWire(scene);
  cockpit.press('C-c');
  await cockpit.shows(/Waiting for what is on the wire/);
  cockpit.press('C-c');
  await cockpit.shows(/\[exit 130\]/);
  expect(await recorded(scene)).toEqual(['sending']);
}, PATIENT);

terminalTest('a terminal that is closed leaves nothing half done', async (scene) => {
  const cockpit = await onTheWire(scene);
  await cockpit.hangUp();
  expect(await recorded(scene)).toEqual(['unknown']);
  expect(effectsAt(scene.place.pod)).toEqual([`cancel ${ORDER}`]);
}, PATIENT);
