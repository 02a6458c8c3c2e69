import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CANCELLATION_STATES, EXIT_CODES, type CancellationView } from '@countermand/core/model';
import { readText } from '../house/tracked-files.ts';
import { openProvidersAtHome, writeConfiguration, type ProvidersAtHome } from './test-support/providers-at-home.ts';
import { runPage } from './test-support/run-page.ts';

const PAGE = 'docs/operate.md';
/** Orders whose stop is to need a person; each of the page's decisions takes one. */
const UNDECIDED = ['F237-110226-000001', 'F237-110226-000002', 'F237-110226-000003'];
const desk: string[] = [];
let home: ProvidersAtHome;

beforeAll(async () => {
  home = await openProvidersAtHome();
  // One write, and then a person decides: so there is soon a case for the desk.
  writeConfiguration(home, readText(PAGE), { limits: { writesPerCancellation: 1 }, server: { port: 0 } });
});

afterAll(() => home.close());

/** The next case on the desk is the one that the page's ids stand for. */
function takeFromDesk(): void {
  home.stage.cancellation = desk.shift();
}

runPage(PAGE, () => home.stage, {
  'list --attention': async () => {
    for (const targetId of UNDECIDED) home.pod.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', targetId });
    const { stdout } = await home.stage.run({ text: `npx countermand cancel ${UNDECIDED.map((id) => `pod:${id}`).join(' ')} --confirm=cancel-3 --json` });
    const views = stdout.trim().split('\n').map((line) => JSON.parse(line) as CancellationView);
    expect(views.map(({ state }) => state)).toEqual(['needs_attention', 'needs_attention', 'needs_attention']);
    desk.push(...views.map(({ id }) => id));
    takeFromDesk();
  },
  '--as not_stopped': takeFromDesk,
  '--as send_again': takeFromDesk,
  'cancel acme:1002': () => home.acme.fail({ failure: 'forbidden', operation: 'hold' }),
});

test('what the page stops, refuses and decides came out that way', async () => {
  const { items } = (await home.stage.json('list --limit 100')) as { items: readonly CancellationView[] };
  const held = { state: 'cancelled', replacement: { hold: 'held' } };
  expect(Object.fromEntries(items.map((view) => [view.reference, view]))).toMatchObject({
    'acme:1004': { ...held, reason: 'fraud', confirmedBy: 'response' },
    'pod:F237-120723-000001': { state: 'cancelled', confirmedBy: 'response' },
    'acme:1001': held,
    'acme:1010': held,
    'acme:1005': { state: 'refused', refusal: { code: 'too_late' } },
    'acme:1013': held,
    'acme:1015': { state: 'withdrawn', attempts: 0 },
    'pod:F237-110226-000001': { state: 'cancelled', confirmedBy: 'person' },
    'pod:F237-110226-000002': { state: 'refused' },
    'pod:F237-110226-000003': { state: 'cancelled', confirmedBy: 'response' },
    'acme:1002': held,
    'acme:1021': held,
  });
  expect(items.map(({ reference }) => reference)).toHaveLength(12);
  const effects = [...home.pod.writes, ...home.acme.writes].filter(({ tookEffect }) => tookEffect).map(({ operation, targetId }) => `${operation} ${targetId}`);
  expect(new Set(effects).size).toBe(effects.length);
});

test('the page tells of every state and of every exit code, in their order', () => {
  const rows = (pattern: RegExp): string[] => [...readText(PAGE).matchAll(pattern)].map(([, word]) => word ?? '');
  expect(rows(/^\| `([a-z_]+)` \|/gm)).toEqual(CANCELLATION_STATES);
  expect(rows(/^\| (\d+) \|/gm)).toEqual(Object.values(EXIT_CODES).map(({ code }) => String(code)));
});
