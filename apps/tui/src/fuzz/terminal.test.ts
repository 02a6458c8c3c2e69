import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { createHostileService } from '../test-support/fuzz/hostile-service.ts';
import { openHostileServer } from '../test-support/fuzz/hostile-server.ts';
import { HostileSource } from '../test-support/fuzz/hostile-source.ts';
import { FUZZ_SEED, hostileTexts, recognised } from '../test-support/fuzz/hostile-texts.ts';
import { TONED } from '../test-support/fuzz/judge.ts';
import { hasTerminal, openTerminal } from '../test-support/terminal.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/countermand.js', import.meta.url));

/** What is pressed, and what is to be seen then. */
const TOUR = [
  ['1', /^.*Accounts {2}/], ['j', /▸/], ['2', /^Cancellations {2}[^]*▸/], ['G', /40 of 40/], ['3', /^.*Desk {2}[^]*▸/], ['j', /▸/], ['4', /^.*Batches {2}[^]*▸/], ['?', /^.*Help {2}/], ['f', /^.*Find {2}/],
] as const;

/** Ink's: the alternate screen, the cursor, marked pastes, updates at once; erasing and moving within the frame. And ours: lines end at the edge. */
// eslint-disable-next-line no-control-regex -- these are controls
const SCREEN_SEQUENCES = /^\u001b\[(?:\?(?:1049|25|2004|2026|7)[hl]|[0-3]?[JK]|\d*[ABEFG]|\d*(?:;\d*)?H)$/;

// eslint-disable-next-line no-control-regex -- everything that a terminal may take for more than text
const NO_TEXT = /\u001b(?:\[[0-?]*[ -/]*[@-~]?|.)?|[\u0000-\u0009\u000b\u000c\u000e-\u001a\u001c-\u001f]|(?![\r\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gsu;

(hasTerminal ? test : test.skip)(`law 11: in a real terminal, all that the cockpit writes is text and sequences of a closed list, and each line is where it belongs (seed ${FUZZ_SEED})`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-raw-'));
  const source = new HostileSource(hostileTexts({ count: 2_000 }));
  const server = await openHostileServer(createHostileService({ source, rows: 40 }));
  const terminal = openTerminal({
    command: ['sh', '-c', 'read go; exec "$@"', 'sh', process.execPath, PROGRAM, '--api', server.url, 'tui'],
    cwd: folder,
    environment: { COUNTERMAND_API_TOKEN: 'cmd_test', XDG_CACHE_HOME: folder },
  });
  try {
    terminal.record(join(folder, 'raw'));
    terminal.press('Enter');
    await terminal.shows(/^Cancellations[^]*▸/);
    for (const [key, seen] of TOUR) {
      terminal.type(key);
      const lines = (await terminal.shows(seen)).trimEnd().split('\n');
      expect({ key, lines: lines.length, last: lines.at(-1) }).toEqual({ key, lines: 24, last: expect.stringMatching(/on the desk/) });
    }
    // Out of the field first.
    terminal.press('C-c');
    await terminal.shows(/^Cancellations {2}/);
    terminal.type('q');
    await terminal.shows(/\[exit/);
    const raw = readFileSync(join(folder, 'raw'), 'utf8');
    const strange = new Set(raw.match(NO_TEXT)?.filter((found) => !SCREEN_SEQUENCES.test(found) && !TONED.includes(found)));
    expect([...strange].map((found) => JSON.stringify(found))).toEqual([]);
    expect(recognised(raw).size).toBeGreaterThan(100);
  } finally {
    terminal.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
