import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { BatchItemView, BatchView } from '@countermand/core/model';
import type { Answer } from '../../service/answer.ts';
import { renderCockpit, type RenderedCockpit } from '../../test-support/render-cockpit.tsx';
import { SAMPLE_ACCOUNT } from '../../test-support/sample-account.ts';
import { SAMPLE_BATCH } from '../../test-support/sample-batch.ts';
import { sampleFound } from '../../test-support/sample-order.ts';
import { samplePreview, sampleStop } from '../../test-support/sample-stops.ts';
import { scriptService } from '../../test-support/scripted-service.ts';
import type { Screen } from '../navigation/screen.ts';

jest.setTimeout(120_000);

const COUNT = 40;
const DETAIL = 'The server at https://countermand.example:8443 did not answer for thirty seconds: connection refused. Start it, or look whether the address and the token are right, and whether the network lets you through to it at all.';

const SCREENS: readonly Screen[] = [
  { name: 'cancellations', query: {} },
  { name: 'desk' },
  { name: 'find', search: 'acme' },
  { name: 'batches' },
  { name: 'batch', id: SAMPLE_BATCH.id },
  { name: 'accounts' },
  { name: 'cancellation', id: 'can_1' },
];
const SIZES = [[80, 24], [60, 20], [140, 50], [40, 12], [40, 10], [80, 9]] as const;

/** In the screen, and not in the status bar. */
const LISTED = /row-00.*\n/;

const opened: RenderedCockpit[] = [];
afterEach(() => {
  for (const cockpit of opened.splice(0)) cockpit.close();
});

const many = <Row,>(make: (name: string, index: number) => Row): readonly Row[] => Array.from({ length: COUNT }, (_, index) => make(`row-${String(index).padStart(2, '0')}`, index));

/** A service that answers until it is told to fail. */
function failingLater(): { readonly service: ReturnType<typeof scriptService>['service']; readonly fail: () => void } {
  let fails = false;
  const answer = <Value,>(value: Value): Promise<Answer<Value>> => Promise.resolve(fails ? { ok: false, problem: { code: 'connection_failed', detail: DETAIL, retryable: true } } : { ok: true, value });
  const page = <Row,>(items: readonly Row[]): Promise<Answer<{ readonly items: readonly Row[]; readonly nextCursor: null }>> => answer({ items, nextCursor: null });
  const stops = many((name, index) => sampleStop(`acme:${name}`, { id: `can_${String(COUNT - index).padStart(26, '0')}`, state: 'needs_attention' }));
  const items = many((name, index): BatchItemView => ({ number: index + 1, line: index + 2, state: 'waiting', reference: `acme:${name}`, reason: 'fraud', note: null }));
  const { service, change } = scriptService({
    accounts: () => answer(many((name) => ({ ...SAMPLE_ACCOUNT, id: name }))),
    cancellations: ({ attention, states }) => page(attention ? stops.toReversed() : states ? [] : stops),
    cancellation: (id) => answer(stops.find((stop) => stop.id === id) ?? stops[0]!),
    events: () => answer({ items: [], nextCursor: '0' }),
    find: () => answer({ items: many((name) => sampleFound(`acme:${name}`)), nextCursor: null, problems: [] }),
    batches: {
      list: () => page(many((name, index): BatchView => ({ ...SAMPLE_BATCH, state: 'finished', id: `bat_${String(COUNT - index).padStart(26, '0')}`, name }))),
      get: () => answer(SAMPLE_BATCH),
      items: () => page(items),
    },
  });
  return { service, fail: () => ((fails = true), change()) };
}

function open(screen: Screen, columns: number, rows: number): { readonly cockpit: RenderedCockpit; readonly fail: () => void } {
  const { service, fail } = failingLater();
  const cockpit = renderCockpit({ service, first: screen, columns, rows });
  opened.push(cockpit);
  return { cockpit, fail: () => (fail(), screen.name === 'find' && cockpit.type('r')) };
}

/** What a line says, wherever the cursor is. */
const said = (line: string): string => line.replace(/^▸/, ' ').trim();

/** Loading and refreshing take their time, and sizes have nothing to do with each other: all at once, and each fault with its size. */
async function inEachSize(sizes: readonly (readonly [number, number])[], check: (columns: number, rows: number) => Promise<void>): Promise<void> {
  const done = await Promise.allSettled(sizes.map(([columns, rows]) => check(columns, rows)));
  expect(done.flatMap((each, index) => (each.status === 'rejected' ? [`${sizes[index]?.join(' by ')}: ${String(each.reason)}`] : []))).toEqual([]);
}

/** Many are drawn beside each other, on a machine that may be busy. */
const LIMIT_MS = 30_000;

describe('no two parts share a row', () => {
  test.each(SCREENS)('where a problem is over the screen $name', (screen) =>
    inEachSize(SIZES, async (columns, rows) => {
      const tall = open(screen, columns, 120);
      const whole = new Set((await tall.cockpit.shows(screen.name === 'desk' ? /row-00[^]*sent +nothing/ : LISTED, LIMIT_MS)).split('\n').map(said));
      const { cockpit, fail } = open(screen, columns, rows);
      await cockpit.shows(LISTED, LIMIT_MS);
      fail();
      const lines = (await cockpit.shows(/✘ (Perhaps no longer so: )?The server|✘ Perhaps no\n/, LIMIT_MS)).split('\n');
      expect(lines).toHaveLength(rows);
      const body = lines.slice(1, -3);
      const strange = body.map(said).filter((line) => !whole.has(line) && !isMessage(line) && !/^(lines \d+ to \d+ of \d+ .*|… enter shows all of it|✘ What was sent and seen cannot be had now\.)$/.test(line));
      expect(strange).toEqual([]);
      if (screen.name !== 'cancellation') {
        const shown = body.flatMap((line) => /row-(\d\d)/.exec(line)?.[1] ?? []).map(Number);
        // One after the other from the first on: none is missing.
        const listed = screen.name === 'desk' ? shown.slice(0, shown.lastIndexOf(Math.max(...shown)) + 1) : shown;
        expect(listed).toEqual(listed.map((_, index) => index));
        expect(listed.length).toBeGreaterThan(0);
        // Neither is what tells how many there are.
        expect(body.map(said)).toContain(`1 of ${COUNT}`);
      }
    }));

  test.each([[['acme:1']], [['acme:1', 'acme:2', 'acme:3']]])('in the question whether to stop %j', (references) =>
    inEachSize([...SIZES, [40, 7], [80, 6]], async (columns, rows) => {
      const asked = (height: number): RenderedCockpit => {
        const { service } = scriptService({ preview: (query) => Promise.resolve({ ok: true, value: query.references.map((reference) => samplePreview(reference)) }) });
        const cockpit = renderCockpit({ service, first: { name: 'stop', references }, columns, rows: height });
        opened.push(cockpit);
        return cockpit;
      };
      const whole = new Set((await asked(120).shows(/▸ · Keep order/, LIMIT_MS)).split('\n').map(said));
      const lines = (await asked(rows).shows(/▸ · Keep order/, LIMIT_MS)).split('\n');
      expect(lines).toHaveLength(rows);
      expect(lines.slice(1, -3).map(said).filter((line) => !whole.has(line) && !/^lines \d+ to \d+ of \d+ /.test(line))).toEqual([]);
    }));
});

/** A part of the message, as it was broken into lines. */
function isMessage(line: string): boolean {
  const words = line.replace(/ ?…$/, '').trim();
  return `✘ Perhaps no longer so: ${DETAIL} · r searches again`.includes(words.replace(/^✘ (?=The)/, ''));
}
